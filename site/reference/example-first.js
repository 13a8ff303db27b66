// TypeDoc puts examples last, behind parameters and errors. Who looks something up wants them first.
import { Converter } from "typedoc";

/** @param {import("typedoc").Application} app */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    for (const { comment } of Object.values(project.reflections)) {
      const examples = comment?.getTags("@example") ?? [];
      comment?.removeTags("@example");
      for (const { content } of examples) comment?.summary.push({ kind: "text", text: "\n\n" }, ...content);
    }
  });
}
