import { useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { followingPreface } from "@/lib/core/preface";
import { type Front, type FrontField, frontFields, PREFACE } from "@/lib/core/report";
import { useDraft } from "../draft/draft-context";
import { useDraftPart } from "../draft/use-draft-part";

/** The fields, which write every change into the draft; a preface generated from them is updated too. */
export function useFrontForm() {
  const { draft, form, store, usual } = useDraft();
  const { notice } = usual;
  const revisions = useDraftPart((state) => state.revisions);
  const [opened] = useState(() => withBlanks(store.read().content.front));
  const { register, getValues, setValue, watch } = useForm<Required<Front>>({ defaultValues: opened });

  // The rendered revisions: a key may be pressed before the inputs show a change from outside.
  const drawn = useRef(revisions);

  useEffect(() => {
    const watching = watch((values, { name, type }) => {
      // A value set by `setValue` below was not typed.
      if (!name || type !== "change") return;
      const before = store.read().content;
      const value = values[name] ?? "";
      const front = { ...before.front, [name]: value };
      const preface = followingPreface(form.edition, draft.unit.organ, before, front, notice);
      store.change([{ path: `front.${name}`, value }], "hand", {
        [`front.${name}`]: drawn.current[`front.${name}`] ?? 0,
      });
      if (preface)
        store.replacing({ origin: "preface" }, () =>
          store.change([{ path: `chapter.${PREFACE}`, value: preface }], "elsewhere"),
        );
    });
    return () => watching.unsubscribe();
  }, [watch, store, form.edition, draft.unit.organ, notice]);

  const revised = frontFields.map((field) => revisions[`front.${field}`] ?? 0).join();
  // The form takes the draft's values only if they changed from outside, which `revised` indicates.
  useEffect(() => {
    if (!revised) return;
    const { content, revisions } = store.read();
    // Immediately and not with the next rendering: a key pressed in between would count as typed into the
    // other text.
    for (const [name, value] of Object.entries(withBlanks(content.front)) as [FrontField, string][])
      if (getValues(name) !== value) setValue(name, value);
    drawn.current = revisions;
  }, [revised, getValues, setValue, store]);

  return { register, opened };
}

function withBlanks(front: Front): Required<Front> {
  return Object.fromEntries(frontFields.map((name) => [name, front[name] ?? ""])) as Required<Front>;
}
