"use client";
import { createContext, useContext, useState, useSyncExternalStore } from "react";
import { TypedWords, type Words } from "./typed-words";

const TypedWordsContext = createContext<TypedWords | null>(null);

/** Keeps what `of`, the id of a person, types into the forms of all signed-in pages, until it is saved. */
export function TypedWordsProvider({ of, children }: { of: string; children: React.ReactNode }) {
  const [words] = useState(() => new TypedWords(of));
  return <TypedWordsContext value={words}>{children}</TypedWordsContext>;
}

/** Without a provider they last as long as the form. */
export function useWordsStore(): TypedWords {
  const [own] = useState(() => new TypedWords(undefined));
  return useContext(TypedWordsContext) ?? own;
}

type Typed<Value> = {
  value: Value;
  set: (next: Value) => void;
  /** They are saved, or others are: nothing is to be kept. They stay on the page until it is refreshed. */
  saved: (instead?: Value) => void;
};

/**
 * What somebody types into a field, or into several by name. It outlives its form, a failed action and, in
 * this tab, the page.
 *
 * @param name unique among all signed-in pages
 * @param stored the text on the server, which is shown as long as nothing else was typed
 */
export function useTypedWords<Value extends Words>(name: string, stored: Value): Typed<Value> {
  const words = useWordsStore();
  const found = useSyncExternalStore(
    words.subscribe,
    () => words.find(name, stored),
    // The server does not know them.
    () => undefined,
  );
  const over = JSON.stringify(stored);
  const [sent, setSent] = useState<{ value: Value; over: string }>();
  const value = found ?? (sent?.over === over ? sent.value : stored);
  return {
    value,
    set(next) {
      setSent(undefined);
      words.write(name, next, stored);
    },
    saved(instead = value) {
      setSent({ value: instead, over });
      // Newer words are not saved.
      if (words.find(name, stored) === found) words.write(name, stored, stored);
    },
  };
}
