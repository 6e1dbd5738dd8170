"use client";
import { createContext, useContext, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { Notice } from "@/components/ui/notice";
import type { Refusal } from "@/lib/core/refusal";
import { isOutdated } from "@/lib/core/workflow/seen";
import { DecisionResultProvider } from "./decision-result";
import { TypedWords, type Words } from "./typed-words/typed-words";

type Decisions = {
  /** Choices by field name, so that a form that is unmounted and mounted again finds its own. */
  choices: Map<string, unknown>;
  words: TypedWords;
  outdated: readonly Refusal[];
  setOutdated: (refusals: readonly Refusal[]) => void;
};

const DecisionsContext = createContext<Decisions | null>(null);

type Props = {
  /** The person and the page whose typed words survive that the page is loaded anew; absent: none do. */
  of?: string;
  children: React.ReactNode;
};

/** The state shared by the decisions of one page. */
export function DecisionsProvider({ of, children }: Props) {
  const choices = useRef(new Map<string, unknown>());
  const [words] = useState(() => new TypedWords(of));
  const [outdated, setOutdated] = useState<readonly Refusal[]>([]);
  const value = useMemo(
    () => ({ choices: choices.current, words, outdated, setOutdated }),
    [words, outdated],
  );
  return (
    <DecisionsContext value={value}>
      <DecisionResultProvider>{children}</DecisionResultProvider>
    </DecisionsContext>
  );
}

function useDecisions(): Decisions {
  const value = useContext(DecisionsContext);
  if (!value) throw new Error("decisions are made inside of a DecisionsProvider");
  return value;
}

/** The state of a choice of a decision, which outlives its form. */
export function useDecisionState<Value>(name: string, initial: Value): [Value, (next: Value) => void] {
  const { choices } = useDecisions();
  const [value, setValue] = useState(() => (choices.has(name) ? (choices.get(name) as Value) : initial));
  return [
    value,
    (next) => {
      choices.set(name, next);
      setValue(next);
    },
  ];
}

/**
 * What is typed into a field of a decision: it outlives its form and, in this tab, the page. A form whose
 * decision was carried out sets the initial value again.
 */
export function useDecisionWords<Value extends Words>(
  name: string,
  initial: Value,
): [Value, (next: Value) => void] {
  const { words } = useDecisions();
  // One value for each name, since a snapshot must not be another in every rendering.
  const [held, setHeld] = useState({ name, initial });
  if (held.name !== name) setHeld({ name, initial });
  const first = held.initial;
  const value = useSyncExternalStore(
    words.subscribe,
    () => words.read(name, first),
    // The server does not know them.
    () => first,
  );
  return [value, (next) => words.write(name, next, first)];
}

/**
 * Reports to the page that a refusal was due to an outdated state. The returned function says whether the
 * page has to be refreshed.
 */
export function useOutdated(): (refusals: readonly Refusal[]) => boolean {
  const { setOutdated } = useDecisions();
  return (refusals) => {
    const old = refusals.filter(isOutdated);
    setOutdated(old);
    return old.length > 0;
  };
}

/**
 * Says why the page has just changed. Stays until the next decision, also if the form that caused it is
 * unmounted.
 */
export function OutdatedNotice() {
  const { outdated } = useDecisions();
  if (outdated.length === 0) return null;
  return (
    <Notice tone="warn" title="内容已变，页面已更新">
      {outdated.map(({ message }) => message).join(" ")}
    </Notice>
  );
}
