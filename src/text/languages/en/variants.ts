/**
 * Spellings of one word, the first of each row being what the others become before stemming: British and American forms, irregular
 * plurals and irregular past forms. A past form that is also a common noun (`rose`, `saw`, `found` an institution) is left out.
 */
const ROWS = `
color colour colours colored coloured|labor labour labours|center centre centres centers|defense defence defences|offense offence offences
license licence licences|program programme programmes programs|theater theatre theatres|meter metre metres meters|liter litre litres liters
kilometer kilometre kilometres kilometers km|kilogram kilogramme kg kilograms|favor favour favours favored favoured|honor honour honours honored honoured
neighbor neighbour neighbours neighbors|neighborhood neighbourhood neighbourhoods|harbor harbour harbours|behavior behaviour behaviours
rumor rumour rumours|humor humour|armor armour armored armoured|vapor vapour|tumor tumour tumours|labeled labelled|canceled cancelled|traveled travelled|traveler traveller travellers
modeling modelling|modeled modelled|fueled fuelled|gray grey|tire tyre tyres|plow plough|check cheque cheques|catalog catalogue catalogues|dialog dialogue|percent percentage pct cent
airplane aeroplane airplanes aeroplanes|aluminum aluminium|jewelry jewellery|judgment judgement|skeptical sceptical|mustache moustache|pajamas pyjamas
organize organise|organized organised|organizing organising|organizer organiser|organizers organisers|organization organisation|organizations organisations
recognize recognise recognised recognized recognises|realize realise realised realized|authorize authorise authorised|criticize criticise criticised criticized criticises criticizes
apologize apologise apologised apologized|privatize privatise privatised|nationalize nationalise nationalised|specialize specialise specialised|minimize minimise minimised
maximize maximise|emphasize emphasise emphasised|summarize summarise summarised|prioritize prioritise prioritised|analyze analyse analysed analyzed|mobilize mobilise mobilised
legalize legalise legalised|finalize finalise finalised|stabilize stabilise stabilised|characterize characterise characterised|modernize modernise modernised|hospitalized hospitalised
man men|woman women|child children|person people|foot feet|tooth teeth|wife wives|life lives|knife knives|half halves|mouse mice|crisis crises|analysis analyses|medium mediums
spend spent|build built|buy bought|sell sold|send sent|lend lent|lose lost|win won|hold held|tell telling|think thought|bring brought|catch caught|teach taught|fight fought|seek sought
pay paid|lead led|meet met|sit sat|stand stood|understand understood|begin began begun|grow grew grown|know knew known|throw threw thrown|draw drew drawn|fly flew flown|show shown
write wrote written|drive drove driven|rise risen|speak spoke spoken|break broken|steal stole stolen|choose chose chosen|freeze froze frozen|wear wore worn|swear swore sworn
fall fell fallen|eat ate eaten|run ran|sing sang sung|sink sank sunk|swim swam|shoot shot|strike struck|stick stuck|hang hung|sleep slept|feel felt|deal dealt|mean meant
hide hid hidden|forget forgot forgotten|forgive forgave forgiven|arise arose arisen|withdraw withdrew withdrawn|overthrow overthrew overthrown|undergo underwent undergone|flee fled
forbid forbade forbidden|shake shook shaken|wake woke woken|blow blew blown|tear tore torn|beat beaten|bite bitten|die died dying dies dead death deaths|kill killing killed kills killer killers
`;

function createVariants(): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const row of ROWS.trim().split(/[|\n]/)) {
    const [first = '', ...others] = row.trim().split(' ');
    for (const other of others) map.set(other, first);
  }
  return map;
}

/** Variant → the spelling it is read as. */
export const variants: ReadonlyMap<string, string> = createVariants();
