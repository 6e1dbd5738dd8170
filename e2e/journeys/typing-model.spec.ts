import { expect, test } from "../fixtures";
import { begin } from "../steps/clerk";
import { runSequences } from "../typing-model/run";
import { openWorld } from "../typing-model/world";

/** Always the same few; `npm run bench -- typing-model 2000` runs many. */
const sequences = { seed: 2026, count: 6 };

test("whatever is typed, composed, pasted and undone in two tabs, online or not, stands on the screen, in the history and in the database", async ({
  enter,
  baseURL,
  databaseUrl,
}) => {
  test.slow();
  const page = await enter("huancheng");
  await begin(page, 2025);
  const reportId = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? "";
  const world = await openWorld(page.context(), () => page.context().newPage(), {
    address: baseURL ?? "",
    reportId,
    databaseUrl,
  });
  try {
    expect((await runSequences(world, sequences)).failed).toEqual([]);
  } finally {
    await world.database.end();
  }
});
