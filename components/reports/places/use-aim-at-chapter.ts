"use client";
import { useCallback } from "react";
import { useRepairs } from "../repairs/repair-context";
import { useAim } from "./aim-context";

/** The aim, if it is in this chapter, for its editor. */
export function useAimAtChapter(chapterId: string) {
  const { aim: any, settle } = useAim();
  const { notify } = useRepairs();
  const aim = any?.path === `chapter.${chapterId}` ? any : null;
  const onAimed = useCallback(
    (found: boolean) => {
      if (!found) notify("这里的文字已经改过，找不到原来的那几个字。请按现在的文字核对。");
      if (aim) settle(aim);
    },
    [aim, settle, notify],
  );
  return { aim, onAimed };
}
