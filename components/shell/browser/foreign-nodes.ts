/**
 * Translators and dictionary tools wrap the texts of a page in elements. React keeps references to the text
 * nodes, and removing one, or inserting before one, throws because its parent has changed; the whole form
 * would be lost. Here such a node is found within the parent that React names (React issue 11538). Only for
 * the signed-in part: published pages have no React.
 */
export function bearForeignNodes(prototype: Node = Node.prototype): void {
  if (Object.hasOwn(prototype, bearing)) return;
  const { removeChild, insertBefore } = prototype;
  Object.defineProperty(prototype, bearing, { value: true });

  prototype.removeChild = function <Child extends Node>(this: Node, child: Child): Child {
    const present = child.parentNode === this ? child : holderOf(child, this);
    // Already removed, as React intended.
    if (present) removeChild.call(this, present);
    return child;
  };

  prototype.insertBefore = function <Child extends Node>(
    this: Node,
    node: Child,
    before: Node | null,
  ): Child {
    const at = !before || before.parentNode === this ? before : holderOf(before, this);
    insertBefore.call(this, node, at);
    return node;
  };
}

const bearing = Symbol.for("nianbao.bearsForeignNodes");

/** The child of `parent` that contains `node`; null if it is elsewhere. */
function holderOf(node: Node, parent: Node): Node | null {
  let holder: Node | null = node;
  while (holder && holder.parentNode !== parent) holder = holder.parentNode;
  return holder;
}
