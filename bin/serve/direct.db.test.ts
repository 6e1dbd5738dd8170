import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { unknownVisitor } from "@/lib/access/request/visitor";
import { beginSession } from "@/lib/access/sessions/mutations";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { findDraft } from "@/lib/reports/data";
import { beginReport } from "@/lib/reports/mutations/begin/begin";
import { offerSaves } from "@/lib/reports/saves/answer-save";
import { makeCounty } from "@/lib/reports/testing/county";
import { answerDirectly } from "./direct.mjs";

/** Saves that the server around the application answers without Next.js. */

const passedOn: string[] = [];
const application = ({ method, url }: IncomingMessage, response: ServerResponse) => {
  passedOn.push(`${method} ${url}`);
  response.end("Next.js");
};
const handle = answerDirectly(application);
const server = createServer((request, response) => void handle(request, response));
let people: Awaited<ReturnType<typeof makeCounty>>;
let reportId = "";

beforeAll(async () => {
  offerSaves();
  await once(server.listen(0, "127.0.0.1"), "listening");
  people = await makeCounty();
  const begun = await beginReport(people.clerk, {
    ...{ unitCode: people.town, year: 2025, from: "empty", asIssued: null },
  });
  if (!begun.ok) throw new Error(begun.refusals[0]?.message);
  reportId = begun.value.reportId;
});
afterAll(() => new Promise((done) => server.close(done)));
beforeEach(() => void passedOn.splice(0));

const change = (value: unknown, path = "front.address", baseVersion = 0) => ({
  ...{ path, value, baseVersion, operationId: randomUUID() },
});

async function cookieOf(actor: Actor): Promise<string> {
  const { epoch } = await db.account.findUniqueOrThrow({ where: { id: actor.id } });
  const claims = await beginSession({ accountId: actor.id, epoch }, unknownVisitor);
  const token = await encode({ token: { claims }, secret: env().NEXTAUTH_SECRET });
  return `other=1; next-auth.session-token=${token}`;
}

function send(body: string, headers: Record<string, string> = {}, path = `/desk/reports/${reportId}/fields`) {
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", headers, body });
}

const save = (headers: Record<string, string>, ...changes: object[]) =>
  send(JSON.stringify({ changes }), headers);

test("a save is done without Next.js, with the headers of every answer", async () => {
  const response = await save({ Cookie: await cookieOf(people.clerk) }, change("人民路1号"));
  expect(await response.json()).toMatchObject({ data: { ok: true, value: { saved: [{ version: 1 }] } } });
  expect((await findDraft(reportId))?.content.front.address).toBe("人民路1号");
  expect(Object.fromEntries(response.headers)).toMatchObject({
    ...{ "x-public-change": "none", "x-content-type-options": "nosniff", "x-frame-options": "SAMEORIGIN" },
    "content-security-policy": expect.stringContaining("default-src 'self'"),
  });
  expect(passedOn).toEqual([]);
});

test("nobody saves without a session, with one that ended, or without the right", async () => {
  expect(await (await save({}, change("二"))).json()).toMatchObject({ serverError: { code: "signedOut" } });
  const ended = await cookieOf(people.clerk);
  await db.session.deleteMany({ where: { accountId: people.clerk.id } });
  const after = await (await save({ Cookie: ended }, change("三"))).json();
  expect(after).toMatchObject({ serverError: { code: "signedOut" } });
  const foreign = await (await save({ Cookie: await cookieOf(people.reviewer) }, change("四"))).json();
  expect(foreign).toMatchObject({ serverError: { code: "forbidden" } });
  expect((await findDraft(reportId))?.content.front.address).toBe("人民路1号");
});

test("what is no save, and what another site sends, is left to Next.js", async () => {
  const Cookie = await cookieOf(people.clerk);
  for (const Origin of ["null", "https://other.example"])
    expect(await (await save({ Cookie, Origin }, change("五"))).text()).toBe("Next.js");
  await send("{}", { Cookie }, "/desk/reports/x/fields");
  await send("{}", { Cookie }, "/account");
  expect(passedOn).toHaveLength(4);
});

test("a malformed body is answered, and a long answer is compressed", async () => {
  const Cookie = await cookieOf(people.clerk);
  expect(await (await send("{", { Cookie })).json()).toMatchObject({ serverError: { code: "malformed" } });
  const many = Array.from({ length: 30 }, (_, at) => change(`路${at}号`, "front.phone"));
  const response = await save({ Cookie, "Accept-Encoding": "gzip" }, ...many);
  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect((await response.json()).data.value.saved).toHaveLength(30);
});
