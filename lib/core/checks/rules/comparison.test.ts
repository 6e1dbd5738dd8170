import { labelledTests } from "../cases/testing-rules";

labelledTests({
  "R00-80": "行政处罚·本年处理决定数量 240，全县其他单位上年的中位数为 21，相差五倍以上，请核对",
  "R00-81": "“主动公开政府信息情况”的 4 个不为 0 的数与上年全部相同，请核对是不是当年的数",
});
