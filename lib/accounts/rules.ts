import { type Role, roleLabels } from "@/lib/access/actor";
import { kindTraits } from "@/lib/core/unit-kind";
import type { Unit } from "@/lib/units/types";

/** The most common passwords; digit sequences and repeated characters are rejected by rule. */
const common = [
  "password",
  "passw0rd",
  "qwertyuiop",
  "1q2w3e4r5t",
  "qazwsxedc",
  "1qaz2wsx3edc",
  "iloveyou",
  "admin",
  "administrator",
  "welcome",
  "abc123456",
  "a123456789",
  "woaini",
  "yangguang",
  "zhengfu",
];

/**
 * The reason for rejecting a username, as a sentence; null if valid. Expects normalised input
 * (lib/access/sign-in/username.ts).
 */
export function usernameFault(username: string): string | null {
  if (/^[a-z0-9][a-z0-9._-]{2,31}$/.test(username)) return null;
  return "用户名应为 3 至 32 位小写字母、数字、点、横线或下划线，并以字母或数字开头。";
}

/**
 * The reason for rejecting a password, as a sentence; null if valid. Only length and common passwords are
 * checked; no character classes are required.
 */
export function passwordFault(password: string, username: string): string | null {
  if (password.length < 10) return "密码至少 10 位。可以用一句自己记得住的话。";
  if (password.length > 128) return "密码不超过 128 位。";
  const plain = password.toLowerCase();
  if (plain.includes(username.toLowerCase())) return "密码里不能含有用户名。";
  if (new Set(plain).size < 4 || isRun(plain) || isCommon(plain))
    return "这个密码太常见，容易被猜中。请换一个，例如几个不相干的词连在一起。";
  return null;
}

/** The reason why a role cannot be held at a unit of that kind; null if it can. */
export function roleFault(role: Role, unit: Pick<Unit, "kind" | "name">): string | null {
  const low = kindTraits[unit.kind].reports;
  return role === "reviewer" && low
    ? `${roleLabels.reviewer}须设在县级或以上单位，不能设在“${unit.name}”。`
    : null;
}

/** True if the characters are consecutive: 1234567890, abcdefghij, 0987654321. */
function isRun(text: string): boolean {
  const steps = [...text]
    .slice(1)
    .map((character, index) => character.charCodeAt(0) - text.charCodeAt(index));
  return steps.every((step) => step === 1 || step === -9) || steps.every((step) => step === -1 || step === 9);
}

/** A common password with added digits or signs, or repeated, counts as common. */
function isCommon(text: string): boolean {
  const core = text.replace(/^[^a-z]+|[^a-z]+$/g, "");
  return common.some((word) => text === word || core === word || text.replaceAll(word, "").length < 4);
}
