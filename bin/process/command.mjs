import { printFailure } from "./failure.mjs";
import { announceEnd } from "./instance.mjs";
import { end, endOnSignals, isEnding } from "./shutdown.mjs";

/**
 * Runs a command's work; a failure is printed and stops everything that was started.
 * @param {() => Promise<number>} work resolves to the exit code
 */
export async function command(work) {
  // A terminal that is gone, or an output file on a full disk, ends nothing.
  for (const output of [process.stdout, process.stderr]) output.on("error", () => undefined);
  endOnSignals(() => {
    console.log("\n正在停止…");
    announceEnd();
  });
  try {
    await end(await work());
  } catch (error) {
    if (!isEnding()) printFailure(error);
    await end(1);
  }
}
