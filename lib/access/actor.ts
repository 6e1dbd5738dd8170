export type Role = "clerk" | "signer" | "reviewer" | "administrator";

export const roleLabels: Record<Role, string> = {
  clerk: "填报员",
  signer: "审签人",
  reviewer: "审核员",
  administrator: "管理员",
};

/**
 * A role held at a unit. Clerks and signers act for that unit only; reviewers and administrators also for all
 * units below it.
 */
export type Grant = { role: Role; unitCode: string };

/** The acting user. Passed to mutations, which never read a session. */
export type Actor = { id: string; username: string; name: string; grants: readonly Grant[] };

/**
 * True if the role gives power over others' reports or accounts: a second administrator must confirm it, and
 * a site may require a second factor.
 */
export function isPrivileged({ role }: { role: Role }): boolean {
  return role === "reviewer" || role === "administrator";
}
