/**
 * The columns of an account CSV file, as in the template. Several lines with the same username are several
 * roles.
 */
export const csvColumns = {
  username: "用户名",
  name: "姓名",
  unitCode: "单位代码",
  role: "角色",
} as const;
