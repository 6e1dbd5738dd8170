import { labelledTests } from "../cases/testing-rules";

labelledTests({
  "R00-4": "电话“7512345”没有区号；请写成“0×××-7512345”",
});
