import type { HandbookPassage } from "../handbook";

/**
 * One's own account, for every user. Each handbook is read and printed separately, so all of them include
 * this text.
 */
export const ownAccount: readonly HandbookPassage[] = [
  "点右上角自己的姓名，进入「我的账号」：改密码、填收消息的邮箱，看在哪些电脑上登录着。",
  "有不认识的登录，点「结束其他所有登录」，马上改密码。",
  "系统开了两步验证的，也在这一页的「两步验证」里添加。",
];

/** What every reader's account page shows besides, described once. */
export const secondStep: HandbookPassage = { see: ["clerk#second-step"] };

/** The page of messages, for those whose handbook has no topic of its own on it. */
export const ownMessages =
  "点右上角的铃看消息。点「去处理」「打开报告」或「查看」就到那里；看完点「标为已读」，一次看完的点「全部标为已读」。写着「已了结」的不用再办。";
