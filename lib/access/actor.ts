export type Role = "clerk" | "signer" | "reviewer" | "administrator";

export const roleLabels: Record<Role, string> = {
  clerk: "填报员",
  signer: "审签人",
  reviewer: "县级审核员",
  administrator: "管理员",
};

/**
 * A role held at a unit. Clerks and signers act for that unit alone; reviewers and administrators for all
 * below it too.
 */
export type Grant = { role: Role; unitCode: string };

/** Who acts. Mutations are passed this; they never read a session. */
export type Actor = { id: string; username: string; name: string; grants: readonly Grant[] };

/**
 * Whether the role gives power over others' reports or accounts: a second administrator confirms it, and a
 * site may ask for a second factor.
 */
export function isPrivileged({ role }: { role: Role }): boolean {
  return role === "reviewer" || role === "administrator";
}
