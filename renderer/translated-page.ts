/**
 * The pages say `translate="no"`. A browser, or an add-on, that translates all the same wraps or replaces text nodes that
 * React still holds; taking such a node out would throw, and the whole page would go white. The change is made at the place
 * where the node now is, and left out where it is nowhere any more.
 */

/** The child of `parent` that `node` is or stands within; null when it is elsewhere. */
function childOf(parent: Node, node: Node): Node | null {
  let at: Node | null = node
  while (at !== null && at.parentNode !== parent) at = at.parentNode
  return at
}

export function outliveTranslation(prototype: Node): void {
  const removeChild = Reflect.get(prototype, 'removeChild') as (this: Node, child: Node) => Node // the platform's own
  const insertBefore = Reflect.get(prototype, 'insertBefore') as (
    this: Node,
    child: Node,
    before: Node | null,
  ) => Node // the platform's own
  prototype.removeChild = function remove<Child extends Node>(this: Node, child: Child): Child {
    if (child.parentNode === this) return removeChild.call(this, child) as Child // what it was given
    const wrapper = childOf(this, child)
    if (wrapper) removeChild.call(this, wrapper)
    return child
  }
  prototype.insertBefore = function insert<Child extends Node>(
    this: Node,
    child: Child,
    before: Node | null,
  ): Child {
    const at = before === null || before.parentNode === this ? before : childOf(this, before)
    return insertBefore.call(this, child, at) as Child // what it was given
  }
}
