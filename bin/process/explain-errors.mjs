import { Transform } from "node:stream";

/** Errors of libraries that an operator can do something about, and what to do. */
const known = [
  {
    pattern: /timeout expired|timeout exceeded when trying to connect|due to connection timeout/,
    words:
      "数据库的连接一时都占满了：有请求等了 5 秒没有等到，已请对方稍后再试。偶尔出现不用处理；一直出现，请调大 DATABASE_POOL_SIZE（不超过数据库的 max_connections），或者看数据库是否太慢。",
  },
  {
    pattern:
      /ECONNREFUSED|Connection terminated unexpectedly|the database system is (?:starting up|shutting down)/,
    words: "连不上数据库：它没有运行，或者正在重新启动。恢复以后会自动连上；一直不恢复，请看 postgres.log。",
  },
  {
    pattern: /No space left on device|ENOSPC/,
    words: "磁盘满了，存不进去。请清理磁盘，腾出空间以后自动恢复，不用重新启动。",
  },
];

/** What an error's output means to an operator; null if it is none of those known. */
export function explanationOf(text) {
  return known.find(({ pattern }) => pattern.test(text))?.words ?? null;
}

/** The same explanation again is shown after this time, in milliseconds. */
const AGAIN = 60_000;

/**
 * What the server writes to its error output, for the terminal: of a known error what to do, instead of its
 * stack, which the log has; everything else as it is.
 */
export function explainErrors() {
  const shown = new Map();
  return new Transform({
    transform(chunk, _encoding, done) {
      const words = explanationOf(String(chunk));
      if (words === null) return done(null, chunk);
      const isRecent = Date.now() - (shown.get(words) ?? Number.NEGATIVE_INFINITY) < AGAIN;
      if (isRecent) return done();
      shown.set(words, Date.now());
      done(null, `${words}详情在数据目录的 server.log。\n`);
    },
  });
}
