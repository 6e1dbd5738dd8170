import type { HandbookPassage } from "../handbook";

/**
 * What everybody does with an account of their own: each handbook is read and printed alone, and says it in
 * the same words.
 */
export const ownAccount: readonly HandbookPassage[] = [
  "点右上角自己的姓名，进入「我的账号」：改密码、填收消息的邮箱，看在哪些电脑上登录着。",
  "有不认识的登录，点「结束其他所有登录」，马上改密码。",
];
