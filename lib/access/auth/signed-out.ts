import { refused } from "@/lib/core/refusal";

/** The refusal for somebody whose account was disabled, or whose session ended, before the action ran. */
export const signedOut = refused("signedOut", "登录已过期。您写的内容还在本页，请在新窗口重新登录后再保存。");
