import { useEffect, useRef } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { useWordsStore } from "./typed-words-context";

type Form<Values extends FieldValues> = Pick<UseFormReturn<Values>, "reset" | "watch" | "getValues">;

/**
 * Keeps what was changed in a form of react-hook-form and not saved, as `useTypedWords` does: it is in the
 * form again when that is mounted again, also after the page was loaded anew.
 *
 * @param name unique among all signed-in pages
 * @returns to be called when it is saved, after the form has been reset to what is stored then
 */
export function useTypedForm<Values extends FieldValues>(name: string, form: Form<Values>): () => void {
  const words = useWordsStore();
  const { reset, watch, getValues } = form;
  const stored = useRef<FieldsAsJson>(new Map());
  useEffect(() => {
    stored.current = fieldsAsJson(getValues());
    const typed = words.find<Readonly<Record<string, string>>>(name, {});
    if (typed) reset({ ...getValues(), ...changesIn(typed, getValues()) }, { keepDefaultValues: true });
    const watching = watch((values) => words.write(name, changedIn(values, stored.current), {}));
    return () => watching.unsubscribe();
  }, [words, name, reset, watch, getValues]);
  return () => {
    stored.current = fieldsAsJson(getValues());
    words.write(name, {}, {});
  };
}

type FieldsAsJson = ReadonlyMap<string, string | undefined>;

function fieldsAsJson(values: object): FieldsAsJson {
  return new Map(Object.entries(values).map(([field, value]) => [field, JSON.stringify(value)]));
}

/** The fields that differ from the stored ones. */
function changedIn(values: object, stored: FieldsAsJson): Record<string, string> {
  const changed = [...fieldsAsJson(values)].flatMap(([field, json]) =>
    json === undefined || json === stored.get(field) ? [] : [[field, json] as const],
  );
  return Object.fromEntries(changed);
}

function changesIn(typed: Readonly<Record<string, string>>, stored: object): object {
  const before = new Map<string, unknown>(Object.entries(stored));
  return Object.fromEntries(
    Object.entries(typed)
      .map(([field, json]) => [field, parsed(json)] as const)
      .filter(([field, value]) => before.has(field) && isShapedLike(before.get(field), value)),
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** False for what another version of the form has stored. An empty list says nothing of its items. */
function isShapedLike(like: unknown, value: unknown): boolean {
  if (typeof like !== typeof value || Array.isArray(like) !== Array.isArray(value)) return false;
  if (typeof like !== "object" || typeof value !== "object" || like === null || value === null)
    return like === null || value !== null;
  if (Array.isArray(like) && Array.isArray(value))
    return like.length === 0 || value.every((item) => isShapedLike(like[0], item));
  const found = new Map<string, unknown>(Object.entries(value));
  return Object.entries(like).every(
    ([field, each]) => each === undefined || (found.has(field) && isShapedLike(each, found.get(field))),
  );
}
