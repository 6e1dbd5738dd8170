/** The words that identify a sub-item of the national format in a heading, by the sub-item's id. */
export const subItemWords: Readonly<Record<string, RegExp>> = {
  // “政府信息公开情况” as the first of the five means information published proactively.
  disclosure: /主动公开|^(?:政府信息|政务信息|政务|信息)公开(?:工作)?情况$/,
  applications: /申请公开|公开申请/,
  management: /信息(?!(?:公开)?平台)[^，。]{0,4}管理/,
  platform: /平台|载体|渠道建设/,
  supervision: /监督|保障/,
};
