"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { resultOf } from "@/components/shell/action-result";
import { useTypedForm } from "@/components/shell/typed-words/use-typed-form";
import { useHoldPage } from "@/components/ui/use-hold-page";
import type { Edition } from "@/lib/core/editions/edition";
import type { CountyForm } from "@/lib/core/editions/form";
import { editionOf, newestEdition } from "@/lib/core/editions/registry";
import type { Refusal } from "@/lib/core/refusal";
import type { Scoring } from "@/lib/core/season/scores/criteria";
import type { YearSettings } from "@/lib/core/season/year-settings";
import { unitKinds } from "@/lib/core/unit-kind";
import { settleCountyYearAction } from "@/lib/counties/actions";
import { outlineOf } from "@/lib/counties/own-form/outline";
import { localTableOf, ownRowsOf } from "@/lib/counties/own-form/rows";
import { type Settings, settingsSchema } from "@/lib/counties/schema";
import type { CountyYear } from "@/lib/counties/types";

/** The form state of a county's year, and the result of saving it. */
export function useSettings(
  county: { code: string; name: string },
  year: number,
  { settled, scoring }: { settled: CountyYear | null; scoring: Scoring },
) {
  const settingsOf = (edition: Edition, read: CountyYear | null) => shownSettings(edition, read, scoring);
  const edition = editionOf(year) ?? newestEdition();
  /** What the fields showed before they were edited. */
  const [seen, setSeen] = useState(settled);
  const form = useForm<Settings>({
    resolver: zodResolver(settingsSchema(edition, year)),
    defaultValues: settingsOf(edition, settled),
  });
  const saved = useTypedForm(`settings ${county.code} ${year}`, form);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  useHoldPage(form.formState.isDirty);

  const save = form.handleSubmit(async (settings) => {
    const answer = await resultOf(
      settleCountyYearAction({
        countyCode: county.code,
        year,
        dueOn: settings.dueOn,
        form: countyFormOf(edition, settings, {
          ...{ seen, shown: settingsOf(edition, seen) },
          named: { county: county.name, year },
        }),
        settings: yearSettingsOf(settings, settingsOf(edition, seen), seen?.settings),
        seen: seen && { dueOn: seen.dueOn, form: seen.form, settings: seen.settings },
      }),
    );
    if (!answer.ok) return refuse(answer.refusals);
    setSeen(answer.value);
    form.reset(settingsOf(edition, answer.value));
    saved();
    setSavedAt(new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit" }));
  });

  function refuse(refused: Refusal[]) {
    setRefusals(refused);
    for (const { code, message } of refused) {
      const chapter = /chapters\.(\d+)\.heading$/.exec(code)?.[1];
      if (code === "invalid.dueOn") form.setError("dueOn", { message });
      else if (chapter) form.setError(`chapters.${Number(chapter)}.heading`, { message });
    }
  }

  return {
    form,
    refusals,
    savedAt,
    submit: (event: React.FormEvent) => {
      setRefusals([]);
      return save(event);
    },
  };
}

/** `usual`: the criteria of the scores if none are set for this year. */
function shownSettings(edition: Edition, settled: CountyYear | null, usual: Scoring): Settings {
  const { outline, localTable } = settled?.form ?? {};
  const [table] = edition.tables;
  const own = edition.setByCounty && table;
  return {
    dueOn: settled?.dueOn ?? "",
    chapters: own ? ((outline ?? edition.outlines[0])?.chapters ?? []) : [],
    rows: own ? ownRowsOf(table, localTable) : [],
    printed: localTable?.printed ?? true,
    coverage: settled?.settings.coverage ?? "area",
    // Every kind is present, so that an empty field is not a change.
    dueByKind: Object.fromEntries(unitKinds.map((kind) => [kind, settled?.settings.dueByKind?.[kind] ?? ""])),
    scoring: settled?.settings.scoring ?? usual,
    notice: settled?.settings.notice ?? { title: "", number: "" },
    words: settled?.settings.words ?? [],
    supplement: settled?.settings.supplement ?? [],
  };
}

/** True if one of these fields was edited. */
function isEdited(settings: Settings, shown: Settings, fields: readonly (keyof Settings)[]): boolean {
  return fields.some((field) => JSON.stringify(settings[field]) !== JSON.stringify(shown[field]));
}

/** The settings as sent: those that were not edited, or are not on the page, stay as they were read. */
function yearSettingsOf(settings: Settings, shown: Settings, before: YearSettings = {}): YearSettings {
  const { coverage, dueByKind, scoring, notice, words, supplement } = settings;
  const days = Object.fromEntries(Object.entries(dueByKind).filter(([, day]) => day));
  const own: YearSettings = { coverage, scoring, notice, words, supplement, dueByKind: days };
  const edited = yearFields.filter((field) => isEdited(settings, shown, [field]));
  return { ...before, ...Object.fromEntries(edited.map((field) => [field, own[field]])) };
}

const yearFields = ["coverage", "dueByKind", "scoring", "notice", "words", "supplement"] as const;

type FormOptions = { seen: CountyYear | null; shown: Settings; named: { county: string; year: number } };

function countyFormOf(edition: Edition, settings: Settings, { seen, shown, named }: FormOptions): CountyForm {
  const [table] = edition.tables;
  if (!table || !edition.setByCounty) return {};
  if (seen && !isEdited(settings, shown, ["chapters", "rows", "printed"])) return seen.form;
  const outline = outlineOf(edition, settings.chapters, named);
  const localTable = localTableOf(table, settings.rows, settings.printed);
  return { ...(outline ? { outline } : {}), ...(localTable ? { localTable } : {}) };
}
