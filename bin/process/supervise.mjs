import { setTimeout as sleep } from "node:timers/promises";
import { Failure, printFailure } from "./failure.mjs";
import { isEnding } from "./shutdown.mjs";

/** A program that ends this often has a fault that restarting does not fix. */
const LIMIT = 8;
const WINDOW = 10 * 60_000;

const LONGEST_PAUSE = 2_000;
/** Between two attempts on a full disk. */
const FULL_PAUSE = 5_000;

/**
 * Restarts a program whenever it ends by itself: immediately the first time, then after growing pauses. As
 * long as the disk is full it waits, without a limit, and these ends do not count.
 *
 * @param {string} title what its operator calls it
 * @param {{ exited(): Promise<unknown>, restart(): Promise<unknown>, isFull?(): boolean }} program exited:
 * until the one that runs now has ended; isFull: whether its disk is
 * @param {{ pause?(milliseconds: number): Promise<unknown>, now?(): number }} [time] another clock, for a
 * test
 * @returns {Promise<void>} when everything is being stopped
 * @throws {Failure} if it ended too often
 */
export async function supervise(title, program, { pause = sleep, now = Date.now } = {}) {
  let stops = [];
  let wasFull = false;
  for (let running = true; ; ) {
    if (running) await program.exited();
    if (isEnding()) return;
    const isFull = program.isFull?.() ?? false;
    if (isFull && !wasFull)
      console.error(`${stamp(now())} 磁盘已满，${title}停了。请清理磁盘，有了空间就自动恢复。`);
    if (!isFull) {
      stops = [...stops.filter((at) => now() - at < WINDOW), now()];
      if (stops.length > LIMIT) throw tooOften(title);
      console.error(`${stamp(now())} ${title}意外停止，正在重新启动（10 分钟内第 ${stops.length} 次）…`);
    }
    wasFull = isFull;
    await pause(isFull ? FULL_PAUSE : Math.min(50 * 2 ** (stops.length - 1), LONGEST_PAUSE));
    running = await program.restart().then(
      () => true,
      // Of a full disk it is said once.
      (error) => !isFull && restartFailed(error),
    );
    if (running) console.error(`${stamp(now())} ${title}已恢复。`);
  }
}

function restartFailed(error) {
  if (!isEnding()) printFailure(error);
  return false;
}

function tooOften(title) {
  return new Failure(
    `${title}在 10 分钟内停了 ${LIMIT + 1} 次，不再重新启动。`,
    "请看数据目录里的 server.log 和 postgres.log（磁盘是否已满、内存是否不够），处理后重新运行 npm start。",
  );
}

const stamp = (milliseconds) => new Date(milliseconds).toISOString();
