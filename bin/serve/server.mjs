import next from "next";
import { root } from "../paths.mjs";
import { cacheResponses } from "./answers/response-cache.mjs";
import { watchRevision } from "./answers/revision-watch.mjs";
import { answerDirectly } from "./direct.mjs";
import { openDoor } from "./door/door.mjs";

// The web server that `npm start` runs and restarts: the built application behind bin/serve/door. Its
// settings are environment variables.
const { PORT, SERVED_HOST, DATABASE_URL, NEXTAUTH_URL = "", TRUSTED_PROXIES } = process.env;
process.title = "next-server";

const port = Number(PORT);
const application = next({ dev: false, dir: root, port, hostname: SERVED_HOST || "localhost" });
await application.prepare();
const watch = watchRevision(DATABASE_URL);
const handle = cacheResponses(answerDirectly(application.getRequestHandler()), watch);
const isHttps = NEXTAUTH_URL.startsWith("https:");
const server = openDoor(handle, { trustedProxies: TRUSTED_PROXIES, isHttps });

server.on("error", (error) => {
  console.error(error);
  process.exit(1);
});
server.listen(port, SERVED_HOST || undefined);

let isClosing = false;

/** Finishes current requests first; the start script kills what takes too long. */
function close() {
  if (isClosing) return;
  isClosing = true;
  server.close(async () => {
    watch.close();
    await application.close();
    process.exit(0);
  });
  server.closeIdleConnections();
}

for (const name of ["SIGINT", "SIGTERM"]) process.on(name, close);
