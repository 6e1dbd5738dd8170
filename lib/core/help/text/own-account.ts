import type { HandbookPassage } from "../handbook";

/**
 * One's own account, for every user. Each handbook is read and printed separately, so all of them include
 * this text.
 */
export const ownAccount: readonly HandbookPassage[] = [
  "点右上角自己的姓名，进入「我的账号」：改密码、填收消息的邮箱，看在哪些电脑上登录着。",
  "有不认识的登录，点「结束其他所有登录」，马上改密码。",
];
