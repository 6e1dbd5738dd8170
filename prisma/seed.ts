import "./demo/load/environment";
import { db } from "@/lib/platform/db";
import { loadDemonstration } from "./demo/load/demonstration";

try {
  await loadDemonstration((line) => console.log(line));
} catch (error) {
  console.error("演示数据没有载入完。再次启动会清掉已载入的部分，从头再来。");
  console.error(error);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
}
