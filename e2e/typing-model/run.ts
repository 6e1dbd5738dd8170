import type { FieldPath } from "@/lib/core/report";
import { disagreements, settleAll } from "./agreement";
import * as hand from "./hand";
import { numberedWords, type Place, places, placesOf, wordsNumber, wordsOn } from "./places";
import { type Operation, sequenceOf } from "./sequences";
import type { World, Written } from "./world";

/** One sequence, its duration, and the differences after it. */
export type Ran = { seed: number; seconds: number; found: string[] };

/**
 * Reloading both tabs and comparing all of their steps costs as much as a sequence, which compares the steps
 * that it touched.
 */
const AFRESH_EVERY = 10;

/** Runs the sequences of the seeds that `nextSeed` gives, one after the other. */
export async function runSequences(
  world: World,
  nextSeed: () => number | undefined,
  ended: (ran: Ran) => void,
): Promise<void> {
  await clear(world);
  let count = 0;
  for (let seed = nextSeed(); seed !== undefined; seed = nextSeed()) {
    const began = performance.now();
    const found = await runOne(world, sequenceOf(seed), count % AFRESH_EVERY === 0).catch((error: Error) => [
      error.message,
    ]);
    count += 1;
    ended({ seed, seconds: Math.round((performance.now() - began) / 100) / 10, found });
    if (found.length > 0) await beginAfresh(world);
  }
}

/** Clears the fields' earlier content. */
async function clear({ tabs }: World): Promise<void> {
  const [tab, other] = tabs;
  for (const place of places) {
    await hand.goTo(tab, place);
    await hand.replaceAll(tab, place.kind === "cell" ? "7" : "起");
  }
  await hand.saved(tab);
  await hand.reload(other);
}

async function runOne(world: World, sequence: readonly Operation[], afresh: boolean): Promise<string[]> {
  world.expected.clear();
  world.gone.clear();
  world.touched.clear();
  await settleAll(world);
  for (const operation of sequence) await perform(world, operation);
  return disagreements(world, { afresh });
}

/** Resets everything after a failure, so that it does not affect the next sequence. */
async function beginAfresh(world: World): Promise<void> {
  for (const tab of world.tabs) {
    await hand.setOffline(tab, false);
    // A save in progress would reach the server after the page was opened again.
    await hand.saved(tab).catch(() => undefined);
    await tab.page.evaluate(forgetUnsaved);
    await hand.openAgain(tab);
  }
}

/** Runs in the page: clears both stores of unsaved changes. */
async function forgetUnsaved(): Promise<void> {
  localStorage.clear();
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open("nianbao-unsaved");
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("pages", "readwrite");
      transaction.objectStore("pages").clear();
      transaction.oncomplete = () => resolve();
    };
  });
}

/** Performs one operation, and records the texts that it wrote and removed. */
async function perform(world: World, operation: Operation): Promise<void> {
  const tab = world.tabs[operation.tab];
  const { place } = tab;
  world.touched.add(place.step);
  const write = (at: Place) => {
    world.next += 1;
    const word = wordsNumber(world.next, at);
    world.expected.set(word, { path: at.path, tab: operation.tab });
    world.behind.add(`${1 - operation.tab} ${at.path}`);
    return word;
  };
  // What arrives from the other tab until then is seen, and written over.
  if (operation.kind === "replace" && !tab.offline) await hand.saved(tab);
  const before = await shown(tab);
  await hand.takeOverwritten(tab);
  switch (operation.kind) {
    case "step":
      return hand.goTo(tab, places[operation.place] as Place);
    case "offline":
    case "online":
      return hand.setOffline(tab, operation.kind === "offline");
    case "reload":
      if (!tab.offline) for (const { path } of places) world.behind.delete(`${operation.tab} ${path}`);
      return hand.reload(tab);
    case "pause":
      return tab.offline ? undefined : hand.saved(tab);
    case "figure":
      return hand.insertFigure(tab);
    case "type":
      // If the other tab's text may arrive between two keys, a text would be split.
      await hand.type(tab, write(place), {
        ...operation,
        byKeys: place.kind === "cell" || !world.behind.has(`${operation.tab} ${place.path}`),
      });
      break;
    case "compose":
      await hand.compose(tab, write(place));
      break;
    case "paste":
      await hand.paste(tab, pastedAt(place).map(write));
      break;
    case "replace":
      await hand.replaceAll(tab, write(place));
      break;
    case "undo":
      await hand.undo(tab);
      break;
    case "choose":
      if (!(await hand.choose(tab, operation.keep))) return;
      break;
  }
  for (const word of numberedWords(await hand.takeOverwritten(tab))) before.get(place.path)?.add(word);
  account(world, { ...operation, place }, before, await shown(tab));
}

/** The places that a pasted block goes to. */
function pastedAt(place: Place): Place[] {
  if (place.kind !== "cell") return [place, place];
  const right = places.find(({ path }) => path === "figure.received:commercial");
  return place.path === "figure.received:naturalPerson" && right ? [place, right] : [place];
}

type Shown = Map<FieldPath, Set<string>>;

/** The text of all places on the tab's page. */
async function shown({ page, place }: hand.Tab): Promise<Shown> {
  const here = placesOf(place.step);
  const texts = await wordsOn(page, here);
  return new Map(here.map(({ path }, at) => [path, numberedWords(texts[at] ?? "")]));
}

type Done = Pick<Operation, "kind" | "tab"> & { place: Place };

/** Texts are removed by overwriting, by choosing the other version in a conflict, and by undo. */
function account(world: World, done: Done, before: Shown, after: Shown): void {
  for (const [path, words] of before)
    for (const word of words) {
      const written = world.expected.get(word);
      if (!written || after.get(path)?.has(word) || !takesOut(done, path, written)) continue;
      world.expected.delete(word);
      world.gone.set(word, written);
    }
  if (done.kind === "choose") dropUnchosen(world, after);
  if (done.kind !== "undo") return;
  for (const [path, words] of after)
    for (const word of words) {
      const written = world.gone.get(word);
      if (written?.tab === done.tab && written.path === path && !before.get(path)?.has(word))
        world.expected.set(word, written);
    }
}

function takesOut({ kind, tab, place }: Done, path: FieldPath, written: Written): boolean {
  if (kind === "undo") return written.tab === tab;
  if (place.kind === "cell") return pastedAt(place).some((each) => each.path === path);
  return path === place.path && (kind === "replace" || kind === "choose");
}

/** In a resolved conflict, the version not chosen need not be kept. */
function dropUnchosen(world: World, after: Shown): void {
  for (const [word, { path }] of world.expected)
    if (after.has(path) && !after.get(path)?.has(word)) world.expected.delete(word);
}
