import { refused } from "@/lib/core/refusal";

/** The refusal if the account was disabled or the session ended before the action ran. */
export const signedOut = refused("signedOut", "登录已过期。您写的内容还在本页，请在新窗口重新登录后再保存。");
