import { Writable } from "node:stream";
import { createStream } from "rotating-file-stream";
import { dataFolder } from "../paths.mjs";

/** Milliseconds before a log that could not be written is opened again. */
const PAUSE = 1_000;

/**
 * The demonstration's log would hide the URL to open: it is written to .data/server.log. Lines that do not
 * fit on the disk are lost, and the log goes on when there is room: nothing else may end because of it.
 *
 * @param {string} [path] its folder
 * @param {{ open?(): Writable, now?(): number }} [parts] another file, for a test
 */
export function openServerLog(path = dataFolder, { open = () => openFile(path), now = Date.now } = {}) {
  let file = null;
  let failedAt = Number.NEGATIVE_INFINITY;
  const failed = (failing) => {
    failedAt = now();
    if (file === failing) file = null;
  };
  return new Writable({
    write(chunk, _encoding, done) {
      if (file === null && Math.abs(now() - failedAt) >= PAUSE) {
        const opened = open();
        opened.on("error", () => failed(opened));
        file = opened;
      }
      if (file === null) return done();
      file.write(chunk, () => done());
    },
  });
}

const openFile = (path) =>
  createStream((index) => (index ? `server.${index}.log` : "server.log"), {
    path,
    size: "10M",
    rotate: 5,
    mode: 0o600,
  });
