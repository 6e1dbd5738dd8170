"use client";
import { createContext, useContext, useMemo, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { Refusal } from "@/lib/core/refusal";
import { isOutdated } from "@/lib/core/workflow/seen";

type Decisions = {
  /** Words typed so far, by the name of their field: a form that goes with the old state and comes back finds its own. */
  words: Map<string, unknown>;
  outdated: readonly Refusal[];
  setOutdated: (refusals: readonly Refusal[]) => void;
};

const DecisionsContext = createContext<Decisions | null>(null);

/** What the decisions of one page share, whichever of them its present state offers. */
export function DecisionsProvider({ children }: { children: React.ReactNode }) {
  const words = useRef(new Map<string, unknown>());
  const [outdated, setOutdated] = useState<readonly Refusal[]>([]);
  const value = useMemo(() => ({ words: words.current, outdated, setOutdated }), [outdated]);
  return <DecisionsContext value={value}>{children}</DecisionsContext>;
}

function useDecisions(): Decisions {
  const value = useContext(DecisionsContext);
  if (!value) throw new Error("decisions are made inside of a DecisionsProvider");
  return value;
}

/** The state of a field of a decision, which outlives its form. */
export function useKeptWords<Value>(name: string, initial: Value): [Value, (next: Value) => void] {
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

/** Reports to the page whether a refusal came because it showed an older state; answers whether it has to be read anew. */
export function useOutdated(): (refusals: readonly Refusal[]) => boolean {
  const { setOutdated } = useDecisions();
  return (refusals) => {
    const old = refusals.filter(isOutdated);
    setOutdated(old);
    return old.length > 0;
  };
}

/** Why the page has just changed by itself. Stays until the next decision, also where the form that met it is gone. */
export function OutdatedNotice() {
  const { outdated } = useDecisions();
  if (outdated.length === 0) return null;
  return (
    <Notice tone="warn" title="内容已变，页面已更新">
      {outdated.map(({ message }) => message).join(" ")}
    </Notice>
  );
}
