/** Every rule, in the order of the report and of docs/check.md. */
import type { Rule } from './finding.ts';
import { activeContent } from './rules/active-content.ts';
import { altText } from './rules/alt-text.ts';
import { bulkHeaders } from './rules/bulk-headers.ts';
import { citationEvidence } from './rules/citation-evidence.ts';
import { citationMarks } from './rules/citation-marks.ts';
import { citationNumbers } from './rules/citation-numbers.ts';
import { clientSupport } from './rules/client-support.ts';
import { contrast } from './rules/contrast.ts';
import { editorWords } from './rules/editor-words.ts';
import { flowedText } from './rules/flowed-text.ts';
import { gmailClip } from './rules/gmail-clip.ts';
import { gmailStyles } from './rules/gmail-styles.ts';
import { headerFields } from './rules/header-fields.ts';
import { headings } from './rules/headings.ts';
import { htmlSize } from './rules/html-size.ts';
import { language } from './rules/language.ts';
import { layoutTables } from './rules/layout-tables.ts';
import { linkAddress } from './rules/link-address.ts';
import { linkDeception } from './rules/link-deception.ts';
import { linkShortener } from './rules/link-shortener.ts';
import { linkText } from './rules/link-text.ts';
import { linkVisible } from './rules/link-visible.ts';
import { messageForm } from './rules/message-form.ts';
import { outlookComments } from './rules/outlook-comments.ts';
import { outlookTables } from './rules/outlook-tables.ts';
import { outlookVml } from './rules/outlook-vml.ts';
import { pageTitle } from './rules/page-title.ts';
import { postalAddress } from './rules/postal-address.ts';
import { preheader } from './rules/preheader.ts';
import { remoteContent } from './rules/remote-content.ts';
import { sameLinks } from './rules/same-links.ts';
import { sameOrder } from './rules/same-order.ts';
import { sender } from './rules/sender.ts';
import { spamSignals } from './rules/spam-signals.ts';
import { subject } from './rules/subject.ts';
import { textSize } from './rules/text-size.ts';
import { unresolvedVariables } from './rules/unresolved-variables.ts';
import { unsubscribeHeader } from './rules/unsubscribe-header.ts';
import { unsubscribeLink } from './rules/unsubscribe-link.ts';

export const rules: readonly Rule[] = [
  htmlSize,
  gmailClip,
  gmailStyles,
  clientSupport,
  outlookComments,
  outlookTables,
  outlookVml,
  contrast,
  altText,
  headings,
  sameOrder,
  linkText,
  linkVisible,
  textSize,
  layoutTables,
  pageTitle,
  language,
  linkAddress,
  linkShortener,
  linkDeception,
  sameLinks,
  subject,
  preheader,
  sender,
  bulkHeaders,
  unsubscribeHeader,
  unsubscribeLink,
  postalAddress,
  spamSignals,
  activeContent,
  headerFields,
  messageForm,
  flowedText,
  unresolvedVariables,
  remoteContent,
  citationNumbers,
  citationMarks,
  citationEvidence,
  editorWords,
];
