import { expect, test } from "vitest";
import { onceAvailable } from "./once-available";

/** What Prisma makes of a connection that the database ended because it is stopping. */
const stopping = () =>
  Object.assign(new Error("Invalid invocation"), {
    code: "P2039",
    meta: {
      driverAdapterError: Object.assign(
        new Error("terminating connection due to unexpected postmaster exit"),
        {
          cause: { kind: "postgres", originalCode: "57P01", originalMessage: "terminating connection" },
        },
      ),
    },
  });

test("a start waits for a database that is restarting", async () => {
  let asked = 0;
  const answer = await onceAvailable(async () => {
    asked += 1;
    if (asked < 4) throw stopping();
    return "there";
  }, 0);
  expect([answer, asked]).toEqual(["there", 4]);
});

test("another error ends the start at once, and a database that stays away does after a minute", async () => {
  const failing = (error: Error) => {
    let asked = 0;
    const started = onceAvailable(async () => {
      asked += 1;
      throw error;
    }, 0);
    return started.catch((thrown: Error) => [thrown.message, asked]);
  };
  expect(await failing(new Error("an unendorsed key"))).toEqual(["an unendorsed key", 1]);
  expect(await failing(stopping())).toEqual(["Invalid invocation", 120]);
});
