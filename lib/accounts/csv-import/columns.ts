/**
 * The columns of a file of accounts, which the template shows. Several lines of one username are several
 * roles.
 */
export const csvColumns = {
  username: "用户名",
  name: "姓名",
  unitCode: "单位代码",
  role: "角色",
} as const;
