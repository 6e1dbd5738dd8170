import { importsOf } from "./imports";
import { isTest, type Source } from "./sources";

/** Two sibling folders, with an example of an import from the first to the second. */
export type FolderEdge = { from: string; to: string; example: string };

/**
 * Which folder imports from which sibling; tests are not counted. A file anywhere in lib/core/tables that
 * imports one of lib/core/editions is an edge between these two. There is no edge between a folder and its
 * own subfolders.
 */
export function folderEdges(sources: readonly Source[]): FolderEdge[] {
  const edges = new Map<string, FolderEdge>();
  for (const source of sources.filter(({ path }) => !isTest(path)))
    for (const target of importsOf(source).filter((path) => !isTest(path))) {
      const edge = edgeBetween(source.path, target);
      if (edge) edges.set(`${edge.from} ${edge.to}`, edge);
    }
  return [...edges.values()];
}

function edgeBetween(path: string, target: string): FolderEdge | undefined {
  const [one, other] = [path.split("/"), target.split("/")];
  const apart = one.findIndex((part, index) => part !== other[index]);
  if (apart < 0 || apart >= one.length - 1 || apart >= other.length - 1) return undefined;
  const from = one.slice(0, apart + 1).join("/");
  return { from, to: other.slice(0, apart + 1).join("/"), example: `${path} → ${target}` };
}

/** The imports that are part of a cycle. Folders in a cycle can only be understood together. */
export function circularEdges(edges: readonly FolderEdge[]): FolderEdge[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const reachable = (start: string): Set<string> => {
    const seen = new Set<string>();
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
      for (const to of next.get(at) ?? [])
        if (!seen.has(to)) {
          seen.add(to);
          waiting.push(to);
        }
    return seen;
  };
  const reach = new Map([...next.keys()].map((folder) => [folder, reachable(folder)]));
  return edges.filter(({ from, to }) => reach.get(to)?.has(from));
}
