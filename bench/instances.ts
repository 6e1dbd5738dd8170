/**
 * Two servers behind a proxy on one PostgreSQL: `npm run bench -- instances [rounds]`. Checks that a session
 * is valid on both and ends on both; that each shows what the other has saved; that of competing saves on
 * different servers one is stored and the other is set aside; and that one keeps responding while the other
 * is killed. Prints JSON, and exits with 1 if a check fails.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { makeClerks, makePerson, type Person } from "../e2e/product/people";
import { openProduct } from "../e2e/product/product";
import { openProxy } from "../e2e/product/proxy";

const rounds = Number(process.argv[2] ?? 40);
const product = await openProduct({ servers: 2 });
const proxy = await openProxy(() => product.addresses);
const { db } = await import("@/lib/platform/db");
const faults: string[] = [];
const path = "front.address";

const [clerk] = await makeClerks(product, 1);
if (!clerk) throw new Error("no clerk");
const { unitCode } = await db.report.findUniqueOrThrow({ where: { id: clerk.reportId } });
const second = await makePerson(product.secret, "second", "clerk", unitCode);
const compared = await compete(clerk, second);
await showEverywhere(clerk);
await survive();
await endEverywhere(second);
console.log(JSON.stringify({ figure: "instances", servers: 2, rounds, ...compared, faults }));
proxy.close();
await db.$disconnect();
await product.stop();
process.exit(faults.length > 0 ? 1 : 0);

/** Both clerks write the same field from the same version, concurrently. */
async function compete(one: Person, other: Person): Promise<{ saves: number; servedBy: number }> {
  let version = (await db.field.findFirst({ where: { reportId: one.reportId, path } }))?.version ?? 0;
  for (let round = 0; round < rounds; round += 1) {
    const texts = [`甲${round}`, `乙${round}`];
    const outcomes = await Promise.all(
      [one, other].map((writer, at) => save(writer, one.reportId, texts[at] ?? "", version)),
    );
    const kinds = outcomes.map(({ outcome }) => outcome).sort();
    if (kinds.join() !== "accepted,setAside") faults.push(`round ${round}: ${kinds}`);
    version = Math.max(...outcomes.map((each) => each.version));
  }
  const changes = await db.change.findMany({
    where: { reportId: one.reportId, path },
    select: { value: true },
  });
  const kept = new Set(changes.map(({ value }) => value));
  for (let round = 0; round < rounds; round += 1)
    for (const text of [`甲${round}`, `乙${round}`])
      if (!kept.has(text)) faults.push(`${text} is not in the history`);
  return { saves: rounds * 2, servedBy: product.addresses.length };
}

async function save({ cookie }: Person, reportId: string, value: string, baseVersion: number) {
  const response = await fetch(`${proxy.address}/desk/reports/${reportId}/fields`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Cookie: `${cookie.name}=${cookie.value}` },
    body: JSON.stringify({ changes: [{ path, value, baseVersion, operationId: randomUUID() }] }),
  });
  const answer = await response.json();
  const [field] = answer.data?.value?.saved ?? [];
  return {
    outcome: String(field?.outcome ?? answer.serverError?.code ?? response.status),
    version: Number(field?.version ?? 0),
  };
}

async function showEverywhere(person: Person): Promise<void> {
  const text = `路${randomUUID().slice(0, 8)}号`;
  const field = await db.field.findFirstOrThrow({ where: { reportId: person.reportId, path } });
  await save(person, person.reportId, text, field.version);
  for (const address of product.addresses) {
    const page = await open(address, person, `/desk/reports/${person.reportId}/front`);
    if (!(await page.text()).includes(text)) faults.push(`${address} does not show what was saved`);
    const list = await open(address, person, "/desk/reports");
    if (!(await list.text()).includes(person.reportId)) faults.push(`${address} does not list the report`);
  }
}

/** One server is killed: the proxy forwards to the other. */
async function survive(): Promise<void> {
  product.killServer(0);
  await sleep(100);
  for (let asked = 0; asked < 10; asked += 1) {
    const response = await fetch(`${proxy.address}/api/health`).catch(() => null);
    if (response?.status !== 200) faults.push(`with one server killed: ${response?.status ?? "no answer"}`);
  }
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(100))
    if ((await fetch(`${product.addresses[0]}/api/health`).catch(() => null))?.ok) return;
  faults.push("the killed server did not come back");
}

async function endEverywhere(person: Person): Promise<void> {
  const { endSessions } = await import("@/lib/access/sessions/mutations");
  const isIn = async (address: string) => (await open(address, person, "/desk/reports")).status === 200;
  for (const address of product.addresses)
    if (!(await isIn(address))) faults.push(`no session at ${address}`);
  await db.$transaction((tx) => endSessions(tx, { accountId: person.id }, person.id));
  for (const address of product.addresses)
    if (await isIn(address)) faults.push(`a session that ended, at ${address}`);
}

function open(address: string, { cookie }: Person, page: string): Promise<Response> {
  const headers = { Cookie: `${cookie.name}=${cookie.value}` };
  return fetch(address + page, { headers, redirect: "manual" });
}
