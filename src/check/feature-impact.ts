/**
 * What readers lose where a client does not know a feature. Only features that are listed can become a finding: the caniemail data knows
 * three hundred, most of which degrade without anybody noticing (a square corner, a missing shadow).
 */

/** `content`: words or controls are lost, or hidden ones show · `layout`: columns, sizes or places break. */
export type Impact = 'content' | 'layout';

export interface FeatureImpact {
  readonly impact: Impact;
  /** What to write instead. */
  readonly instead: string;
}

const content = (instead: string): FeatureImpact => ({ impact: 'content', instead });
const layout = (instead: string): FeatureImpact => ({ impact: 'layout', instead });

const tables = 'Lay it out with table cells, and ghost tables for Outlook.';
const plainText = 'Write the words into the text.';
const linkOut = 'Link to it instead.';
const plainUnits = 'Write the size in px or %.';
const physical = 'Write the physical property: margin-left, padding-right, width.';

export const featureImpacts: ReadonlyMap<string, FeatureImpact> = new Map([
  ['html-audio', content(linkOut)],
  ['html-video', content(linkOut)],
  ['html-svg', content('Use a PNG with an alt text, or a table of coloured cells.')],
  ['html-object', content(linkOut)],
  ['html-dialog', content(plainText)],
  ['html-popover', content(plainText)],
  ['html-marquee', content(plainText)],
  ['html-meter', content('Write the figure, and draw the bar with a table cell.')],
  ['html-progress', content('Write the figure, and draw the bar with a table cell.')],
  ['html-input-text', content(linkOut)],
  ['html-input-checkbox', content(linkOut)],
  ['html-input-radio', content(linkOut)],
  ['html-input-submit', content(linkOut)],
  ['html-button-submit', content('Use a link that looks like a button.')],
  ['html-select', content(linkOut)],
  ['html-textarea', content(linkOut)],
  ['html-hidden', content('Hide it with style="display:none;max-height:0;overflow:hidden;mso-hide:all".')],
  ['html-image-maps', content('Use pictures with a link each.')],
  ['css-display-none', content('Add max-height:0;overflow:hidden;mso-hide:all.')],
  ['css-visibility', content('Hide it with display:none;max-height:0;overflow:hidden;mso-hide:all.')],
  ['css-opacity', content('Set the colour itself; hide with display:none.')],
  ['css-pseudo-element-before', content(plainText)],
  ['css-pseudo-element-after', content(plainText)],
  ['css-pseudo-class-checked', content('Show everything; nothing folds out in a mail.')],
  ['css-text-indent', content('Do not move text out of sight: programs that ignore it show it.')],
  ['image-svg', content('Use PNG.')],
  ['image-webp', content('Use PNG or JPEG.')],
  ['image-avif', content('Use PNG or JPEG.')],
  ['image-heif', content('Use JPEG.')],
  ['image-tiff', content('Use PNG or JPEG.')],
  ['image-bmp', content('Use PNG.')],
  ['image-mp4', content('Use a picture that links to the video.')],
  ['image-base64', content('Attach the picture and show it by cid:.')],
  ['css-display-flex', layout(tables)],
  ['css-display-grid', layout(tables)],
  ['css-float', layout(tables)],
  ['css-position', layout(tables)],
  ['css-column-count', layout(tables)],
  ['css-transform', layout(tables)],
  ['css-gap', layout('Use padding of the cells.')],
  ['css-variables', layout('Write the value itself.')],
  ['css-unit-calc', layout(plainUnits)],
  ['css-function-clamp', layout(plainUnits)],
  ['css-function-max', layout(plainUnits)],
  ['css-function-min', layout(plainUnits)],
  ['css-function-light-dark', layout('Use @media (prefers-color-scheme: dark).')],
  ['css-modern-color', layout('Write the colour as #rrggbb.')],
  ['css-unit-vh', layout(plainUnits)],
  ['css-unit-vw', layout(plainUnits)],
  ['css-unit-vmin', layout(plainUnits)],
  ['css-unit-vmax', layout(plainUnits)],
  ['css-nesting', layout('Write each rule out with its whole selector.')],
  ['css-writing-mode', layout(tables)],
  ['css-inline-size', layout(physical)],
  ['css-block-inline-size', layout(physical)],
  ['css-margin-inline-block', layout(physical)],
  ['css-margin-inline-start-end', layout(physical)],
  ['css-margin-block-start-end', layout(physical)],
  ['css-padding-inline-block', layout(physical)],
  ['css-padding-inline-start-end', layout(physical)],
  ['css-padding-block-start-end', layout(physical)],
]);
