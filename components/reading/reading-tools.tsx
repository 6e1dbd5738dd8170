"use client";
import { useEffect, useState } from "react";
import "./reading-tools.css";

const sizes = [
  { id: "small", label: "小" },
  { id: "normal", label: "中" },
  { id: "large", label: "大" },
  { id: "largest", label: "特大" },
] as const;
type Size = (typeof sizes)[number]["id"];
type Preferences = { size: Size; contrast: boolean };

const KEY = "reading";
const usual: Preferences = { size: "normal", contrast: false };

/** Type size and high contrast, remembered on this device. Without JavaScript the page is read as it is. */
export function ReadingTools() {
  const [preferences, setPreferences] = useState<Preferences>(usual);

  useEffect(() => {
    const kept = remembered();
    setPreferences(kept);
    apply(kept);
    // The desk of the staff has its own looks.
    return () => apply(usual);
  }, []);

  function change(changed: Partial<Preferences>) {
    const next = { ...preferences, ...changed };
    setPreferences(next);
    apply(next);
    remember(next);
  }

  return (
    <div className="needs-script flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <fieldset className="flex items-center">
        <legend className="float-left mr-2 text-ink-2">字号</legend>
        {sizes.map(({ id, label }) => (
          <label
            key={id}
            className="cursor-pointer rounded-md border border-transparent px-2 py-1 has-checked:border-accent has-checked:font-bold has-checked:text-accent-ink has-focus-visible:outline-3 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name="type-size"
              className="sr-only"
              checked={preferences.size === id}
              onChange={() => change({ size: id })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <button
        type="button"
        aria-pressed={preferences.contrast}
        onClick={() => change({ contrast: !preferences.contrast })}
        className="rounded-md border border-line-2 px-2 py-1 aria-pressed:border-accent aria-pressed:font-bold aria-pressed:text-accent-ink"
      >
        高对比度
      </button>
    </div>
  );
}

function apply({ size, contrast }: Preferences): void {
  document.documentElement.dataset.typeSize = size;
  document.documentElement.dataset.contrast = contrast ? "high" : "usual";
}

/** Storage may be closed (private windows, policies): the tools then work for this page alone. */
function remember(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    return;
  }
}

function remembered(): Preferences {
  try {
    const kept: Partial<Preferences> = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    const size = sizes.find(({ id }) => id === kept.size)?.id ?? usual.size;
    return { size, contrast: kept.contrast === true };
  } catch {
    return usual;
  }
}
