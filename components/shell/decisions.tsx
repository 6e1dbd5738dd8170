"use client";
import { createContext, useContext, useMemo, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { Refusal } from "@/lib/core/refusal";
import { isOutdated } from "@/lib/core/workflow/seen";
import { DecisionResultProvider } from "./decision-result";

type Decisions = {
  /** Typed text by field name, so that a form that is unmounted and mounted again finds its own. */
  words: Map<string, unknown>;
  outdated: readonly Refusal[];
  setOutdated: (refusals: readonly Refusal[]) => void;
};

const DecisionsContext = createContext<Decisions | null>(null);

/** The state shared by the decisions of one page. */
export function DecisionsProvider({ children }: { children: React.ReactNode }) {
  const words = useRef(new Map<string, unknown>());
  const [outdated, setOutdated] = useState<readonly Refusal[]>([]);
  const value = useMemo(() => ({ words: words.current, outdated, setOutdated }), [outdated]);
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

/** The state of a field of a decision, which outlives its form. */
export function useDecisionState<Value>(name: string, initial: Value): [Value, (next: Value) => void] {
  const { words } = useDecisions();
  const [value, setValue] = useState(() => (words.has(name) ? (words.get(name) as Value) : initial));
  return [
    value,
    (next) => {
      words.set(name, next);
      setValue(next);
    },
  ];
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
