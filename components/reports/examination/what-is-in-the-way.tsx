"use client";
import { isReady, unreadyWords } from "@/lib/core/workflow/unready";
import { useUnready } from "../draft/use-unready";
import { StepLink } from "../places/step-link";

/** Above the button of 提请审签: the reasons why it would be refused, with links. */
export function WhatIsInTheWay() {
  const unready = useUnready();
  if (isReady(unready)) return null;
  return (
    <div className="rounded-md bg-warn-wash px-4 py-3" id="in-the-way">
      <p className="font-medium text-warn">还不能提请审签，先要：</p>
      <ul className="my-1 list-disc pl-5">
        {unreadyWords(unready).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <StepLink step="checks">去“体检”处理</StepLink>
    </div>
  );
}
