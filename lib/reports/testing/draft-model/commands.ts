import fc from "fast-check";
import { expect } from "vitest";
import type { FieldPath } from "@/lib/core/report";
import { db } from "@/lib/platform/db";
import { resolveConflict } from "../../mutations/fields/resolve-conflict";
import { saveFields } from "../../mutations/fields/save-fields";
import type { SentFieldChange } from "../../schema";
import type { SavedField } from "../../types";
import type { Ledger } from "./ledger";
import { type Edit, edited, places } from "./texts";
import type { Writer } from "./writer";

/** The draft in the database, and the people who have it open. */
export type World = {
  reportId: string;
  writers: Writer[];
  ledger: Ledger;
  words: { next: number };
  own: Own;
  /** Changes acknowledged since the rows were last read. */
  acknowledged: SentFieldChange[];
};
/** The words by writer: the author of a word may delete it. */
type Own = Map<Writer, Set<string>>;

/** The outcome of a request: answered, the response or the request is lost, or it is delivered twice. */
type Fate = "answered" | "answerLost" | "lost" | "doubled";
type Command = fc.AsyncCommand<object, World>;

const at = <Value>(list: readonly Value[], index: number) => list[index % list.length] as Value;

async function send(world: World, writer: Writer, path: FieldPath, fate: Fate): Promise<void> {
  const change = writer.request(path);
  if (!change || fate === "lost") return;
  world.ledger.expectChange(change, ownOf(world, writer));
  const requests = fate === "doubled" ? [change, change] : [change];
  const [first] = await Promise.all(requests.map((each) => save(world, writer, each)));
  if (fate === "answerLost" || !first) return;
  writer.take(path, first);
  world.acknowledged.push(change);
}

async function save({ reportId }: World, { actor }: Writer, change: SentFieldChange): Promise<SavedField> {
  const answer = await saveFields(actor, { reportId, changes: [change] });
  expect(answer).toMatchObject({ ok: true, value: { refused: [] } });
  return (answer.ok ? answer.value.saved[0] : undefined) as SavedField;
}

async function judge({ ledger, acknowledged }: World): Promise<void> {
  await ledger.read();
  for (const change of acknowledged.splice(0)) ledger.holdAcknowledged(change);
}

function ownOf({ own }: World, writer: Writer): Set<string> {
  const words = own.get(writer) ?? new Set();
  own.set(writer, words);
  return words;
}

function command(words: string, run: (world: World) => Promise<void> | void): Command {
  return { check: () => true, toString: () => words, run: async (_model, world) => run(world) };
}

/** A command after which the rows are checked against the sent changes. */
function judged(words: string, run: (world: World) => Promise<void>): Command {
  return command(words, async (world) => {
    await run(world);
    await judge(world);
  });
}

const type = (writer: number, place: FieldPath, edit: Edit) =>
  command(`${writer} ${edit.kind} ${edit.at} in ${place}`, (world) => {
    const hand = at(world.writers, writer);
    const copy = hand.copyOf(place);
    // A figure has at most twelve digits.
    const word = `${100_000 + world.words.next++}`;
    ownOf(world, hand).add(word);
    copy.value = edited(place, copy.value, edit, word);
    copy.waits = true;
  });

const sendOne = (writer: number, place: FieldPath, fate: Fate) =>
  judged(`${writer} sends ${place}: ${fate}`, (world) => send(world, at(world.writers, writer), place, fate));

const sendTogether = (place: FieldPath) =>
  judged(`all send ${place}`, async (world) => {
    await Promise.all(world.writers.map((writer) => send(world, writer, place, "answered")));
  });

const reopen = (writer: number) =>
  command(`${writer} closes the page and opens another`, ({ writers }) => {
    for (const path of places) at(writers, writer).reopen(path);
  });

/** A page without pending changes reloads the draft. */
const refresh = (writer: number) =>
  command(`${writer} reads the draft anew`, ({ writers, ledger }) => {
    for (const path of places) {
      const copy = at(writers, writer).copyOf(path);
      const { value, version } = ledger.current(path);
      if (!copy.sent && !copy.waits) Object.assign(copy, { value, base: version, continues: undefined });
    }
  });

const choose = (writer: number, keep: "current" | "setAside") =>
  judged(`${writer} chooses what is ${keep}`, async (world) => {
    const { reportId, ledger } = world;
    const aside = await db.change.findFirst({ where: { reportId, outcome: "setAside", settledAt: null } });
    if (!aside) return;
    const path = places.find((each) => each === aside.path) ?? places[0];
    const { actor } = at(world.writers, writer);
    const seen = ledger.current(path).version;
    const input = { reportId, changeId: String(aside.id), keep, seen };
    expect(await resolveConflict(actor, input)).toMatchObject({ ok: true, value: { settled: true } });
  });

const writerNumber = fc.nat(3);
/** Most edits concern one chapter, to produce conflicts. */
const place = fc.oneof({ weight: 3, arbitrary: fc.constant(places[0]) }, fc.constantFrom(...places));
const edit = fc.record({
  kind: fc.constantFrom<Edit["kind"]>("append", "append", "insert", "replace", "remove"),
  at: fc.nat(4),
});

const typing = fc.tuple(writerNumber, place, edit).map((args) => type(...args));
const fate = fc.constantFrom<Fate>("answered", "answered", "answerLost", "lost", "doubled");
const sending = fc.tuple(writerNumber, place, fate).map((args) => sendOne(...args));
const together = place.map(sendTogether);
const keep = fc.constantFrom("current" as const, "setAside" as const);

/** Everything that people, pages and networks do to a draft; a repeated entry has double weight. */
export const commands = [
  ...[typing, typing, typing, typing, sending, sending, together, together],
  ...[writerNumber.map(reopen), writerNumber.map(refresh)],
  fc.tuple(writerNumber, keep).map((args) => choose(...args)),
];
