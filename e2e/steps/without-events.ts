/**
 * What a clerk types into the fields of “没有发生的一年”, in their order; the last one is the problem. A
 * department is asked besides what it trained and checked.
 */
export const answersWithoutEvents = ({
  problem = "公开栏更新偏慢，下一步每月核对。",
  ofDepartment = false,
} = {}): string[] => [
  ofDepartment ? "设网站专栏1个" : "设查阅点1个",
  ...(ofDepartment ? ["自查1次"] : []),
  "合格",
  "没有收到意见",
  "没有发生",
  problem,
];
