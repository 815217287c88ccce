/** The part of Handlebars that fills what is compiled, with the types of the whole: its own are empty. */
import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';

/** What compiled templates need of Handlebars. */
export type Runtime = Pick<
  typeof Handlebars,
  'create' | 'Exception' | 'helpers' | 'registerHelper' | 'registerPartial' | 'template' | 'unregisterHelper'
>;

export const handlebarsRuntime: Runtime = runtime as unknown as Runtime;
