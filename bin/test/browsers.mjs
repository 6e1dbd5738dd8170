import { ensureBuild } from "../build/build.mjs";
import { freePort } from "../process/port.mjs";
import { serverEnvironment } from "../serve/environment.mjs";

/** Builds, and holds what is built against the browsers that package.json names. */
export async function checkBrowsers({ url, home }) {
  const [built] = await ensureBuild(serverEnvironment({ url, home }, await freePort()), console.log);
  console.log(`构建：${built}`);
  // It needs packages, and the stages are listed before these are installed.
  const { faultsOfBuild } = await import("../browsers/check.mjs");
  const faults = faultsOfBuild();
  for (const fault of faults) console.log(fault);
  return faults.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: faults.length };
}
