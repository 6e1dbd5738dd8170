/** The keys by which the demonstration accounts refer to the counties of the five real townships. */
export const countyCodes = {
  gaoqing: "370322000000",
  yiyuan: "370323000000",
  zhangwu: "210922000000",
  weishan: "370826000000",
  linzi: "370305000000",
} as const;
