// Generated from en/*.json by scripts/locales.ts. Do not edit.
export type Value = string | number
type None = Record<never, never>

export interface Texts {
  'ui.caf.title': None
  'ui.caf.intro': None
  'ui.caf.closed': None
  'ui.caf.today': None
  'ui.caf.none': None
  'ui.caf.sum': { mg: Value }
  'ui.caf.cup': { name: Value; mg: Value }
  'ui.caf.cupOpen': { name: Value }
  'ui.caf.add': None
  'ui.caf.range': { least: Value; most: Value }
  'ui.caf.noUsual': None
  'ui.caf.left': None
  'ui.caf.atLightsOut': { low: Value; high: Value }
  'ui.caf.atLightsOutNone': None
  'ui.caf.now': { low: Value; high: Value }
  'ui.caf.popup': { low: Value; high: Value }
  'ui.caf.popupNow': { low: Value; high: Value }
  'ui.caf.counted': None
  'ui.caf.forWhom': None
  'ui.caf.residual': None
  'ui.caf.mgUnit': None
  'ui.caf.more': { middle: Value; careful: Value }
  'ui.caf.moreNone': None
  'ui.caf.latest': None
  'ui.caf.drink': None
  'ui.caf.most': None
  'ui.caf.slow': None
  'ui.caf.any': None
  'ui.caf.past': None
  'ui.caf.fan': { from: Value; to: Value }
  'ui.caf.fanWords': { time: Value; low: Value; high: Value }
  'ui.caf.fanTable': None
  'ui.caf.fanTime': None
  'ui.caf.fanLow': None
  'ui.caf.fanMiddle': None
  'ui.caf.fanHigh': None
  'ui.caf.fanOut': None
  'ui.caf.fanNow': None
  'ui.caf.fanLine': { mg: Value }
  'ui.caf.dayLine': { mg: Value; of: Value }
  'ui.caf.dayOver': { mg: Value; of: Value }
  'ui.caf.askFirst': { names: Value }
  'ui.caf.because.pregnancy': None
  'ui.caf.because.breastfeeding': None
  'ui.caf.because.liverDisease': None
  'ui.caf.because.fluvoxamine': None
  'ui.caf.who': None
  'ui.caf.whoIntro': None
  'ui.caf.ask.smoking': None
  'ui.caf.ask.pill': None
  'ui.caf.say.yes': None
  'ui.caf.say.no': None
  'ui.caf.say.notSure': None
  'ui.caf.say.daily': None
  'ui.caf.say.stopped': None
  'ui.caf.unkept': None
  'ui.caf.cutOff': None
  'ui.caf.cutOffAt': { hours: Value; time: Value }
  'ui.caf.cutOffOff': None
  'ui.caf.offer': { hours: Value }
  'c.halfLife.caveat': { halfLifeH: Value; leastH: Value; mostH: Value }
  'c.absorption.caveat': { absorbedMin: Value }
  'c.halfLifeMoves.caveat': None
  'c.noModel.caveat': None
  'c.dayMg.caveat': { dayMg: Value; singleMg: Value }
  'c.pregnantDayMg.caveat': { mg: Value }
  'c.leftLine.caveat': { mg: Value }
  'c.largeCup.caveat': { largeMg: Value; largeHours: Value }
  'c.withdrawal.caveat': None
  'c.cfMidAfternoon.caveat': None
  'c.cfNoon.caveat': None
  'c.cfSeven.caveat': None
  'c.cfTrigger.caveat': None
  'c.hours.caveat': None
  'c.dinner.caveat': { hours: Value }
  'c.activity.caveat': None
  'c.lateExercise.caveat': None
  'c.alcohol.caveat': None
  'c.nicotine.caveat': None
  'c.water.caveat': None
  'c.screenColour.caveat': { people: Value }
  'c.screenColour.mayHaveRead': None
  'c.sitting.caveat': None
  'c.stress.caveat': None
  'c.breathing.caveat': None
  'c.coffeeLegs.caveat': None
  'c.coffeeAtSeven.caveat': { gap: Value; mg: Value; hours: Value; cutOff: Value }
  'c.coffeeAtSeven.mayHaveRead': None
  'c.coffeeStop.caveat': { from: Value; least: Value; most: Value }
  'c.coffeePregnancy.caveat': { mg: Value }
  'c.magnesiumLegs.caveat': None
  'c.magnesiumTime.caveat': { months: Value }
  'c.magnesiumPilot.caveat': { people: Value; mg: Value; weeks: Value }
  'c.magnesiumHour.caveat': None
  'c.magnesiumForm.caveat': None
  'c.magnesiumForm.mayHaveRead': None
  'c.magnesiumDose.caveat': { cap: Value }
  'c.magnesiumDose.mayHaveRead': { citrate: Value; malate: Value }
  'c.magnesiumSkin.caveat': None
  'c.magnesiumSkin.mayHaveRead': None
  'c.magnesiumLack.caveat': None
  'c.magnesiumLack.mayHaveRead': None
  'c.magnesiumCramps.caveat': None
  'c.magnesiumCramps.mayHaveRead': None
  'c.mineralMagnesium.caveat': { least: Value; most: Value }
  'c.mineralPotassium.caveat': { women: Value; men: Value }
  'c.mineralCalcium.caveat': { least: Value; most: Value }
  'c.mineralTablets.caveat': None
  'c.mineralTablets.mayHaveRead': None
  'c.electrolytes.caveat': None
  'c.diet.caveat': None
  'c.ironTests.caveat': { hours: Value }
  'c.ironPoints.caveat': { low: Value; high: Value; satLow: Value; satHigh: Value }
  'c.ironGiven.caveat': None
  'c.ironTablets.caveat': { mg: Value }
  'c.ironRepeat.caveat': None
  'c.ironShare.caveat': { share: Value; ferritin: Value }
  'c.ironShare.mayHaveRead': None
  'c.ironResolves.caveat': { women: Value; remitted: Value }
  'c.ironResolves.mayHaveRead': None
  'c.ironVitaminC.caveat': { plus: Value }
  'c.ironVitaminC.mayHaveRead': None
  'c.ironDistance.caveat': { minus: Value }
  'c.ironFoods.caveat': None
  'c.compress.caveat': None
  'c.compress.mayHaveRead': { least: Value; most: Value }
  'c.compression.caveat': None
  'c.stretchKind.caveat': None
  'c.stretchKind.mayHaveRead': None
  'c.chamomile.caveat': { people: Value }
  'c.chamomile.mayHaveRead': None
  'c.kindUrge.caveat': None
  'c.kindCramp.caveat': { minutes: Value }
  'c.kindPeriodic.caveat': None
  'c.kindPosition.caveat': None
  'c.kindNerve.caveat': None
  'c.kindVein.caveat': None
  'c.kindArtery.caveat': None
  'c.kindInner.caveat': None
  'c.kindOther.caveat': None
  'c.causeCommon.caveat': { least: Value; most: Value; days: Value }
  'c.causeIron.caveat': None
  'c.causeFamily.caveat': None
  'c.causeKidney.caveat': None
  'c.causeNerve.caveat': None
  'c.causeCourse.caveat': None
  'c.causeHabits.caveat': None
  'c.causeHabits.mayHaveRead': None
  'c.pregnancy.caveat': { share: Value }
  'c.pregnancyTablets.caveat': None
  'c.children.caveat': { share: Value }
  'c.medicinesWorse.caveat': None
  'c.medicinesNight.caveat': None
  'c.treatmentToday.caveat': None
  'c.treatmentOther.caveat': None
  'c.treatmentOld.caveat': None
  'c.treatmentOld.mayHaveRead': None
  'c.augmentation.caveat': None
  'c.dummyPill.caveat': { share: Value }
  'c.doctorWhen.caveat': { days: Value; weeks: Value }
  'c.doctorTests.caveat': None
  'c.doctorBreath.caveat': None
  'c.criteria.caveat': None
  'c.criteria.need': None
  'c.criteria.rest': None
  'c.criteria.movement': None
  'c.criteria.evening': None
  'c.criteria.otherCause': None
  'ui.diary.title': None
  'ui.diary.views': None
  'ui.diary.year': None
  'ui.diary.month': None
  'ui.diary.tonight': None
  'ui.diary.list': None
  'ui.diary.earlier': None
  'ui.diary.later': None
  'ui.diary.earlierOf': { name: Value }
  'ui.diary.laterOf': { name: Value }
  'ui.diary.monthOf': { name: Value }
  'ui.diary.nightOf': { day: Value }
  'ui.diary.nightSpan': { bed: Value; wake: Value }
  'ui.diary.openNight': None
  'ui.diary.gridHint': None
  'ui.diary.week': None
  'ui.diary.known': { n: Value; max: Value }
  'ui.diary.fromMorning': None
  'ui.diary.fromEvening': None
  'ui.diary.calm': None
  'ui.diary.skipped': None
  'ui.diary.unknown': None
  'ui.diary.missing': None
  'ui.diary.worth': { what: Value; from: Value }
  'ui.diary.said': { day: Value; what: Value }
  'ui.diary.future': None
  'ui.diary.legend': None
  'ui.diary.legendMorning': None
  'ui.diary.legendEvening': None
  'ui.diary.legendCalm': None
  'ui.diary.legendSkipped': None
  'ui.diary.legendUnknown': None
  'ui.diary.legendMissing': None
  'ui.diary.loading': None
  'ui.diary.empty': None
  'ui.diary.nightEmpty': None
  'ui.diary.entries': None
  'ui.diary.add': None
  'ui.diary.addTitle': None
  'ui.diary.lateNote': None
  'ui.diary.backfilledNote': None
  'ui.diary.ahead': None
  'ui.diary.edit': None
  'ui.diary.editOf': { name: Value }
  'ui.diary.delete': None
  'ui.diary.deleteOf': { name: Value }
  'ui.diary.erase': None
  'ui.diary.eraseOf': { name: Value }
  'ui.diary.eraseAsk': None
  'ui.diary.eraseYes': None
  'ui.diary.eraseNo': None
  'ui.diary.eraseFailed': None
  'ui.diary.history': None
  'ui.diary.historyOf': { name: Value }
  'ui.diary.historyNone': None
  'ui.diary.noted': { when: Value }
  'ui.diary.changed': { field: Value; before: Value; when: Value; after: Value }
  'ui.diary.deleted': { when: Value }
  'ui.diary.restored': { when: Value }
  'ui.diary.late': None
  'ui.diary.sample': None
  'ui.diary.wasAdded': None
  'ui.diary.wasChanged': None
  'ui.diary.wasDeleted': None
  'ui.diary.save': None
  'ui.diary.cancel': None
  'ui.diary.more': None
  'ui.diary.less': None
  'ui.diary.needs': { fields: Value }
  'ui.diary.kinds': None
  'ui.diary.kindsAll': None
  'ui.diary.search': None
  'ui.diary.searching': None
  'ui.diary.unread': None
  'ui.diary.listEmpty': None
  'ui.diary.listEnd': None
  'ui.diary.line': None
  'ui.diary.lineWords': { from: Value; until: Value; bed: Value; marks: Value }
  'ui.diary.lineMark': { time: Value; name: Value }
  'ui.diary.lineNone': None
  'ui.diary.seat': None
  'ui.diary.seatWords': { spans: Value }
  'ui.diary.span': { from: Value; to: Value }
  'ui.diary.hoursNow': None
  'ui.sample.offer': None
  'ui.sample.look': None
  'ui.sample.here': None
  'ui.sample.remove': None
  'ui.sample.busy': None
  'ui.sample.noteSat': None
  'ui.sample.noteTrain': None
  'ui.sample.noteFilm': None
  'ui.sample.noteSofa': None
  'ui.sample.supplement': None
  'ui.sample.medicine': None
  'ui.sample.amount': None
  'ui.field.notSaid': None
  'ui.field.yes': None
  'ui.field.no': None
  'ui.field.pair': { name: Value; value: Value }
  'ui.field.both': { first: Value; second: Value }
  'ui.field.of': { n: Value; max: Value }
  'ui.field.withUnit': { n: Value; unit: Value }
  'ui.field.span': { from: Value; to: Value }
  'ui.field.wrongNumber': { least: Value; most: Value }
  'ui.field.wrongTenths': { least: Value; most: Value }
  'ui.field.eitherHour': { later: Value; earlier: Value; said: Value }
  'ui.field.wrongClock': { example: Value }
  'ui.field.unit.min': None
  'ui.field.unit.mg': None
  'ui.field.unit.h': None
  'ui.field.kind.symptom': None
  'ui.field.kind.calm': None
  'ui.field.kind.sleep': None
  'ui.field.kind.morning': None
  'ui.field.kind.fortnight': None
  'ui.field.kind.intake': None
  'ui.field.kind.dose': None
  'ui.field.kind.medicine': None
  'ui.field.kind.lab': None
  'ui.field.kind.step': None
  'ui.field.kind.relief': None
  'ui.field.kind.factor': None
  'ui.field.kind.note': None
  'ui.field.told.symptomKind': None
  'ui.field.told.severity': None
  'ui.field.told.discomfortSeverity': None
  'ui.field.told.side': None
  'ui.field.told.bodyParts': None
  'ui.field.told.sensations': None
  'ui.field.told.sleepQuality': None
  'ui.field.told.substance': None
  'ui.field.told.drink': None
  'ui.field.told.what': None
  'ui.field.told.factor': None
  'ui.field.told.level': None
  'ui.field.told.intensity': None
  'ui.field.told.step': None
  'ui.field.told.did': None
  'ui.field.told.test': None
  'ui.field.medicine.change': None
  'ui.field.medicine.change.told': None
  'ui.field.sensations.crawling': None
  'ui.field.sensations.tingling': None
  'ui.field.sensations.itching': None
  'ui.field.sensations.pulling': None
  'ui.field.sensations.electric': None
  'ui.field.sensations.burning': None
  'ui.field.sensations.aching': None
  'ui.field.sensations.jittery': None
  'ui.field.sensations.buzzing': None
  'ui.field.sensations.none': None
  'ui.field.sensations.other': None
  'ui.field.reliefByMovement.none': None
  'ui.field.reliefByMovement.partial': None
  'ui.field.reliefByMovement.full': None
  'ui.field.reliefByPosition.none': None
  'ui.field.reliefByPosition.partial': None
  'ui.field.reliefByPosition.full': None
  'ui.field.worstPeriod.morning': None
  'ui.field.worstPeriod.afternoon': None
  'ui.field.worstPeriod.evening': None
  'ui.field.worstPeriod.bedtime': None
  'ui.field.worstPeriod.night': None
  'ui.field.signs.swollen': None
  'ui.field.signs.warmOrDiscoloured': None
  'ui.field.signs.numb': None
  'ui.field.signs.weak': None
  'ui.field.signs.coldAndPale': None
  'ui.field.since.new': None
  'ui.field.since.old': None
  'ui.field.sign.since': { name: Value }
  'ui.field.sign.side': { name: Value }
  'ui.field.jumps.none': None
  'ui.field.jumps.some': None
  'ui.field.jumps.many': None
  'ui.field.jumps.skipped': None
  'ui.field.jumps.unknown': None
  'ui.field.worst.skipped': None
  'ui.field.worst.unknown': None
  'ui.field.substance.caffeine': None
  'ui.field.substance.alcohol': None
  'ui.field.substance.nicotine': None
  'ui.field.helped.better': None
  'ui.field.helped.same': None
  'ui.field.helped.worse': None
  'ui.field.mineral.magnesium': None
  'ui.field.mineral.iron': None
  'ui.field.mineral.calcium': None
  'ui.field.source.supplement': None
  'ui.field.source.antacid': None
  'ui.field.source.laxative': None
  'ui.field.factor.stress': None
  'ui.field.factor.longSitting': None
  'ui.field.factor.exercise': None
  'ui.field.factor.lateHeavyMeal': None
  'ui.field.factor.hydration': None
  'ui.field.factor.menstruation': None
  'ui.field.factor.illness': None
  'ui.field.factor.looseStools': None
  'ui.field.factor.snoring': None
  'ui.field.factor.other': None
  'ui.field.intensity.easy': None
  'ui.field.intensity.moderate': None
  'ui.field.intensity.hard': None
  'ui.field.did.done': None
  'ui.field.did.skipped': None
  'ui.field.change.taken': None
  'ui.field.change.new': None
  'ui.field.change.changed': None
  'ui.field.change.stopped': None
  'ui.field.change.skipped': None
  'ui.field.change.unknown': None
  'ui.field.change.-3': None
  'ui.field.change.-2': None
  'ui.field.change.-1': None
  'ui.field.change.0': None
  'ui.field.change.1': None
  'ui.field.change.2': None
  'ui.field.change.3': None
  'ui.field.test.ferritin': None
  'ui.field.test.transferrinSaturation': None
  'ui.field.test.haemoglobin': None
  'ui.field.test.other': None
  'ui.field.answer.own': None
  'ui.field.answer.confirmed': None
  'ui.field.answer.corrected': None
  'ui.field.answer.notMe': None
  'ui.field.tried.own': None
  'ui.flag.title': None
  'ui.flag.intro': None
  'ui.flag.tier.E': None
  'ui.flag.tier.U': None
  'ui.flag.tier.S': None
  'ui.flag.tier.I': None
  'ui.flag.answer.yes': None
  'ui.flag.answer.no': None
  'ui.flag.answer.notSure': None
  'ui.flag.noToTheRest': None
  'ui.flag.ask.suddenWeakness': None
  'ui.flag.ask.swollenAndBreath': None
  'ui.flag.ask.coldPaleLeg': None
  'ui.flag.ask.shaking': None
  'ui.flag.ask.oneLeg': None
  'ui.flag.ask.numbOrFalls': None
  'ui.flag.ask.magnesiumSigns': None
  'ui.flag.ask.blackStools': None
  'ui.flag.ask.often': None
  'ui.flag.ask.newMedicine': None
  'ui.flag.ask.dopamineEarlier': None
  'ui.flag.ask.newUrges': None
  'ui.flag.ask.snoring': None
  'ui.flag.ask.sleepyByDay': None
  'ui.flag.ask.tiredOrPale': None
  'ui.flag.ask.dreamsOrTremor': None
  'ui.flag.ask.kidneyOrPregnant': None
  'ui.flag.ask.underAge': None
  'ui.flag.ask.family': None
  'ui.flag.say.emergency': None
  'ui.flag.say.oneLeg': None
  'ui.flag.say.days': None
  'ui.flag.say.magnesium': None
  'ui.flag.say.today': None
  'ui.flag.say.unsure': None
  'ui.flag.say.appointment': None
  'ui.flag.say.medicine': None
  'ui.flag.say.prescriber': None
  'ui.flag.say.breath': None
  'ui.flag.say.drive': None
  'ui.flag.say.blood': None
  'ui.flag.say.first': None
  'ui.flag.say.age': None
  'ui.flag.say.family': None
  'ui.flag.result': None
  'ui.flag.resultOf': { day: Value }
  'ui.flag.none': None
  'ui.flag.noneThen': None
  'ui.flag.anew': None
  'ui.flag.shared': None
  'ui.flag.notShared': None
  'ui.flag.closed': None
  'ui.flag.first': None
  'ui.flag.read': None
  'ui.flag.toCheck': None
  'ui.flag.offer.signs': None
  'ui.flag.offer.newMedicine': None
  'ui.flag.offer.snoring': None
  'ui.flag.offer.often': None
  'ui.flag.offer.augmentation': None
  'ui.flag.offer.open': None
  'ui.flag.offer.notNow': None
  'ui.flag.tooMuch': None
  'ui.flag.tooMuchSay': None
  'ui.flag.tooMuchMore': None
  'ui.sleep.title': None
  'ui.sleep.intro': None
  'ui.sleep.measure': None
  'ui.sleep.value': None
  'ui.sleep.nights': None
  'ui.sleep.have': { have: Value; need: Value }
  'ui.sleep.havePairs': { have: Value; need: Value }
  'ui.sleep.haveFree': { have: Value; need: Value }
  'ui.sleep.haveOthers': { have: Value; need: Value }
  'ui.sleep.of.sol': None
  'ui.sleep.of.waso': None
  'ui.sleep.of.twak': None
  'ui.sleep.of.tib': None
  'ui.sleep.of.tst': None
  'ui.sleep.of.period': None
  'ui.sleep.of.se': None
  'ui.sleep.of.seDse': None
  'ui.sleep.of.midsleep': None
  'ui.sleep.of.jetlag': None
  'ui.sleep.of.regularity': None
  'ui.sleep.percent': { n: Value }
  'ui.sleep.freeLater': None
  'ui.sleep.freeWeekend': None
  'ui.sleep.about': None
  'ui.look.page': None
  'ui.look.intro': None
  'ui.look.title': None
  'ui.look.what': None
  'ui.look.chart': None
  'ui.look.start': None
  'ui.look.week': { n: Value }
  'ui.look.lastWeek': None
  'ui.look.weekShort': { n: Value }
  'ui.look.latest': None
  'ui.look.when': None
  'ui.look.mean': None
  'ui.look.range': None
  'ui.look.change': None
  'ui.look.rangeOf': { low: Value; high: Value }
  'ui.look.changeOf': { mean: Value; low: Value; high: Value }
  'ui.look.none': None
  'ui.look.answers': None
  'ui.look.answer': { day: Value; words: Value }
  'ui.look.sample': None
  'ui.look.noDiary': None
  'ui.intake.title': None
  'ui.intake.intro': None
  'ui.iron.title': None
  'ui.iron.intro': None
  'ui.iron.closed': None
  'ui.iron.ask': None
  'ui.iron.history': None
  'ui.iron.none': None
  'ui.iron.test.ferritin': None
  'ui.iron.test.transferrinSaturation': None
  'ui.iron.test.haemoglobin': None
  'ui.iron.chart': { test: Value; unit: Value }
  'ui.iron.point': { n: Value }
  'ui.iron.table': None
  'ui.iron.when': None
  'ui.iron.value': None
  'ui.iron.range': None
  'ui.iron.between': { low: Value; high: Value }
  'ui.iron.add': None
  'ui.iron.which': None
  'ui.iron.unit': None
  'ui.iron.day': { example: Value }
  'ui.iron.low': None
  'ui.iron.high': None
  'ui.iron.lab': None
  'ui.iron.fasting': None
  'ui.iron.morning': None
  'ui.iron.ill': None
  'ui.iron.since': None
  'ui.iron.more': None
  'ui.iron.save': None
  'ui.iron.saved': { test: Value; value: Value; unit: Value }
  'ui.iron.wrong.test': None
  'ui.iron.wrong.unit': None
  'ui.iron.wrong.number': None
  'ui.iron.wrong.two': None
  'ui.iron.wrong.negative': None
  'ui.iron.wrong.tooLarge': None
  'ui.iron.wrong.date': { example: Value }
  'ui.iron.wrong.ahead': None
  'ui.iron.wrong.long': None
  'ui.iron.unusual': { value: Value; unit: Value }
  'ui.iron.near': None
  'ui.iron.nearNone': None
  'ui.iron.near.coffee.after': { n: Value; day: Value }
  'ui.iron.near.coffee.before': { n: Value; day: Value }
  'ui.iron.near.calcium.after': { n: Value; day: Value }
  'ui.iron.near.calcium.before': { n: Value; day: Value }
  'ui.iron.again': None
  'ui.iron.againNone': None
  'ui.iron.againMonth': None
  'ui.iron.againQuarter': None
  'ui.iron.againHalf': None
  'ui.iron.againOn': { day: Value }
  'ui.iron.againDue': { day: Value }
  'ui.iron.foods': None
  'ui.iron.diary': None
  'ui.iron.unkept': None
  'c.jumps.caveat': None
  'ui.night.awake': { time: Value }
  'ui.night.legs': None
  'ui.night.else': None
  'ui.night.up': None
  'ui.night.notMe': None
  'ui.night.back': None
  'ui.night.upNote': None
  'ui.night.calmEmpty': None
  'ui.log.note': None
  'ui.log.detailsDone': None
  'ui.door.fixTitle': None
  'ui.door.fixLabel': None
  'ui.door.fixSave': None
  'ui.door.fixLeave': None
  'ui.door.fixSaved': { what: Value; time: Value }
  'ui.detail.feels': None
  'ui.health.question': None
  'ui.morning.last': None
  'ui.morning.earlier': { day: Value }
  'ui.morning.worst.urge': None
  'ui.morning.worst.legs': None
  'ui.morning.keys': None
  'ui.morning.jumps': None
  'ui.morning.amount.none': None
  'ui.morning.amount.some': None
  'ui.morning.amount.many': None
  'ui.morning.unknown': None
  'ui.morning.skip': None
  'ui.morning.until': { until: Value }
  'ui.morning.untilAgain': { until: Value; spans: Value }
  'ui.morning.span': { from: Value; to: Value }
  'ui.morning.and': None
  'ui.morning.asleep': { from: Value; to: Value }
  'ui.morning.yes': None
  'ui.morning.change': None
  'ui.morning.notMe': None
  'ui.morning.from': None
  'ui.morning.to': None
  'ui.morning.save': None
  'ui.morning.savedWorst': { night: Value; what: Value }
  'ui.morning.savedSleep': { night: Value; from: Value; to: Value }
  'ui.morning.savedNotMe': { night: Value }
  'ui.morning.savedMore': { night: Value }
  'ui.morning.done': None
  'ui.morning.more': None
  'ui.morning.less': None
  'ui.morning.fill': { day: Value }
  'ui.morning.open': None
  'ui.morning.late': None
  'ui.sleep.which': None
  'ui.sleep.quality.q1': None
  'ui.sleep.quality.q2': None
  'ui.sleep.quality.q3': None
  'ui.sleep.quality.q4': None
  'ui.sleep.quality.q5': None
  'ui.sleep.trouble.ahead': None
  'ui.sleep.trouble.order': None
  'ui.sleep.trouble.day': None
  'ui.sleep.trouble.negative': None
  'ui.question.title': None
  'ui.question.fortnight': None
  'ui.question.backup': None
  'ui.question.answer': None
  'ui.question.notNow': None
  'ui.question.unknown': None
  'ui.question.save': None
  'ui.question.thanks': None
  'ui.learn.title': None
  'ui.learn.intro': None
  'ui.learn.ways': None
  'ui.learn.toPattern': None
  'ui.learn.back': None
  'ui.learn.search': None
  'ui.learn.nothing': None
  'ui.learn.contents': None
  'ui.learn.print': None
  'ui.learn.marks': None
  'ui.learn.mayHaveRead': None
  'ui.learn.quoted': { words: Value }
  'ui.verdict.supported': None
  'ui.verdict.weak': None
  'ui.verdict.contradicted': None
  'ui.verdict.unsafe': None
  'ui.learn.topic.criteria': None
  'ui.learn.topic.kinds': None
  'ui.learn.topic.causes': None
  'ui.learn.topic.doctor': None
  'ui.learn.topic.evening': None
  'ui.learn.topic.caffeine': None
  'ui.learn.topic.warmth': None
  'ui.learn.topic.touch': None
  'ui.learn.topic.iron': None
  'ui.learn.topic.magnesium': None
  'ui.learn.topic.minerals': None
  'ui.learn.topic.pregnancy': None
  'ui.learn.topic.medicines': None
  'ui.learn.kinds.caption': None
  'ui.learn.kinds.like': None
  'ui.learn.kinds.when': None
  'ui.learn.kinds.ends': None
  'ui.learn.kinds.kindUrge': None
  'ui.learn.kinds.kindCramp': None
  'ui.learn.kinds.jumps': None
  'ui.learn.kinds.kindPeriodic': None
  'c.kindUrge.like': None
  'c.kindUrge.when': None
  'c.kindUrge.ends': None
  'c.kindCramp.like': None
  'c.kindCramp.when': None
  'c.kindCramp.ends': None
  'c.jumps.like': None
  'c.jumps.when': None
  'c.jumps.ends': None
  'c.kindPeriodic.like': None
  'c.kindPeriodic.when': None
  'c.kindPeriodic.ends': None
  'ui.learn.foods.caption': None
  'ui.learn.foods.food': None
  'ui.learn.foods.serving': None
  'ui.learn.foods.iron': None
  'ui.learn.foods.grams': { n: Value }
  'ui.learn.foods.mg': { n: Value }
  'ui.learn.foods.animal': None
  'ui.learn.foods.plant': None
  'ui.learn.food.oysters': None
  'ui.learn.food.beefLiver': None
  'ui.learn.food.sardines': None
  'ui.learn.food.chickenThigh': None
  'ui.learn.food.whiteBeans': None
  'ui.learn.food.lentils': None
  'ui.learn.food.spinach': None
  'ui.pattern.title': None
  'ui.pattern.intro': None
  'ui.pattern.ask.need': None
  'ui.pattern.ask.rest': None
  'ui.pattern.ask.movement': None
  'ui.pattern.ask.evening': None
  'ui.pattern.ask.otherCause': None
  'ui.pattern.answer.yes': None
  'ui.pattern.answer.before': None
  'ui.pattern.answer.no': None
  'ui.pattern.answer.notSure': None
  'ui.pattern.result': None
  'ui.pattern.say.open': None
  'ui.pattern.say.fits': None
  'ui.pattern.say.elsewhere': None
  'ui.pattern.say.unsure': None
  'ui.pattern.say.differs': { names: Value }
  'ui.pattern.name.need': None
  'ui.pattern.name.rest': None
  'ui.pattern.name.movement': None
  'ui.pattern.name.evening': None
  'ui.pattern.name.otherCause': None
  'ui.pattern.anew': None
  'ui.pattern.ticked': None
  'ui.pattern.mimics': None
  'c.patternSevere.caveat': None
  'c.magnesiumPlan.caveat': { firstMg: Value; thenMg: Value }
  'c.magnesiumCapEurope.caveat': { mg: Value }
  'c.magnesiumCapAmerica.caveat': { mg: Value }
  'c.magnesiumSpacing.caveat': None
  'ui.mag.title': None
  'ui.mag.intro': None
  'ui.mag.closed': None
  'ui.mag.food': None
  'ui.mag.foods': None
  'ui.mag.known': None
  'ui.mag.read': None
  'ui.mag.plan': None
  'ui.mag.begin': None
  'ui.mag.running': { n: Value; mg: Value }
  'ui.mag.resting': None
  'ui.mag.ended.person': { day: Value }
  'ui.mag.ended.stools': { day: Value }
  'ui.mag.ended.sign': { day: Value }
  'ui.mag.end': None
  'ui.mag.again': None
  'ui.mag.refused': { sum: Value; cap: Value }
  'ui.mag.healthLink': None
  'ui.mag.signs': None
  'ui.mag.sign': None
  'ui.mag.region': None
  'ui.mag.region.unknown': None
  'ui.mag.region.europe': None
  'ui.mag.region.northAmerica': None
  'ui.mag.log': None
  'ui.mag.amount': None
  'ui.mag.unit': None
  'ui.mag.label': None
  'ui.mag.form': None
  'ui.mag.form.glycinate': None
  'ui.mag.form.citrate': None
  'ui.mag.form.malate': None
  'ui.mag.form.threonate': None
  'ui.mag.form.oxide': None
  'ui.mag.form.other': None
  'ui.mag.from': None
  'ui.mag.from.supplement': None
  'ui.mag.from.antacid': None
  'ui.mag.from.laxative': None
  'ui.mag.clinician': None
  'ui.mag.needed': None
  'ui.mag.save': None
  'ui.mag.saved': { name: Value; mg: Value; time: Value }
  'ui.mag.today': None
  'ui.mag.none': None
  'ui.mag.dose': { name: Value; mg: Value }
  'ui.mag.sum': { sum: Value }
  'ui.mag.above': { sum: Value; cap: Value }
  'ui.mag.stomach': None
  'ui.mag.stomachYes': None
  'ui.mag.stomachNoted': None
  'ui.mag.apart': None
  'ui.mag.apart.gabapentin': None
  'ui.mag.apart.levothyroxine': None
  'ui.mag.apart.bones': None
  'ui.mag.apart.antibiotics': None
  'ui.mag.apart.iron': None
  'ui.mag.apart.hiv': None
  'ui.mag.unkept': None
  'ui.med.title': None
  'ui.med.intro': None
  'ui.med.closed': None
  'ui.med.list': None
  'ui.med.none': None
  'ui.med.change.new': None
  'ui.med.change.changed': None
  'ui.med.change.taken': None
  'ui.med.change.stopped': None
  'ui.med.line': { name: Value; change: Value; day: Value }
  'ui.med.add': None
  'ui.med.name': None
  'ui.med.amount': None
  'ui.med.tooLong': None
  'ui.med.is': None
  'ui.med.save': None
  'ui.med.needed': None
  'ui.med.changeNeeded': None
  'ui.med.saved': { name: Value; change: Value }
  'ui.med.diary': None
  'ui.med.check': None
  'ui.med.checkIntro': None
  'ui.med.checkLabel': None
  'ui.med.found': { name: Value; kind: Value }
  'ui.med.unknown': None
  'ui.med.partly': None
  'ui.med.ask': None
  'ui.med.class.antihistamine': None
  'ui.med.class.nausea': None
  'ui.med.class.antipsychotic': None
  'ui.med.class.antidepressant': None
  'ui.med.class.lithium': None
  'ui.med.class.dopamine': None
  'ui.time.min': None
  'ui.door.title': None
  'ui.door.intro': None
  'ui.door.addressBar': None
  'ui.door.addressBarNote': { keyword: Value }
  'ui.door.addressBarSearch': { keyword: Value }
  'ui.door.keysTitle': None
  'ui.door.key._execute_action': None
  'ui.door.key.legs-now': None
  'ui.door.key.toggle-dim': None
  'ui.door.keyNone': None
  'ui.door.keysNote': None
  'ui.options.title': None
  'ui.options.intro': None
  'ui.options.licences': None
  'ui.hours.title': None
  'ui.hours.bedOf': { day: Value }
  'ui.hours.wakeOf': { day: Value }
  'ui.hours.same': None
  'ui.hours.each': None
  'ui.hours.apply': None
  'ui.hours.applyOf': { name: Value }
  'ui.hours.tick': { day: Value }
  'ui.hours.noTick': None
  'ui.hours.noZone': { offset: Value }
  'ui.hours.note': None
  'ui.hours.away': { time: Value }
  'ui.hours.goLocal': None
  'ui.hours.shiftBed': { name: Value }
  'ui.hours.shiftWake': { name: Value }
  'ui.routine.title': None
  'ui.routine.intro': None
  'ui.routine.lead': None
  'ui.routine.leadOf': { name: Value }
  'ui.routine.lengthOf': { name: Value }
  'ui.routine.length': None
  'ui.routine.on': { name: Value }
  'ui.routine.starNote': None
  'ui.routine.name': None
  'ui.routine.nameTooLong': { most: Value }
  'ui.routine.up': { name: Value }
  'ui.routine.down': { name: Value }
  'ui.routine.remove': None
  'ui.routine.removeOf': { name: Value }
  'ui.routine.badgeOnly': None
  'ui.routine.byDay': None
  'ui.routine.at': { time: Value }
  'ui.routine.add': None
  'ui.routine.addName': None
  'ui.routine.addButton': None
  'ui.routine.full': { most: Value }
  'ui.routine.presets': None
  'ui.routine.presetDefault': None
  'ui.routine.presetSeed': None
  'ui.routine.presetNote': None
  'ui.routine.replaced': None
  'ui.routine.removed': { name: Value }
  'ui.routine.moved': { name: Value; n: Value; of: Value }
  'ui.caffeine.title': None
  'ui.caffeine.cutOff': None
  'ui.caffeine.unit': None
  'ui.caffeine.at': { time: Value }
  'ui.caffeine.drinks': None
  'ui.caffeine.usual': { name: Value }
  'ui.caffeine.mg': { name: Value }
  'ui.caffeine.mgUnit': None
  'ui.caffeine.range': { least: Value; most: Value }
  'ui.caffeine.add': None
  'ui.caffeine.addName': None
  'ui.caffeine.addButton': None
  'ui.caffeine.remove': { name: Value }
  'ui.dim.title': None
  'ui.dim.intro': None
  'ui.dim.on': None
  'ui.dim.why': None
  'ui.dim.refused': None
  'ui.dim.dim': None
  'ui.dim.warm': None
  'ui.dim.grey': None
  'ui.dim.lead': None
  'ui.dim.strength': None
  'ui.dim.percent': { n: Value }
  'ui.dim.kelvin': { n: Value }
  'ui.dim.lower': None
  'ui.dim.lowerNote': None
  'ui.dim.preview': None
  'ui.dim.scrub': None
  'ui.dim.sampleTitle': None
  'ui.dim.sampleText': None
  'ui.dim.sampleWaits': None
  'ui.dim.list': None
  'ui.dim.listOff': None
  'ui.dim.listOnly': None
  'ui.dim.site': { example: Value }
  'ui.dim.siteAdd': None
  'ui.dim.siteRemove': { name: Value }
  'ui.dim.siteWrong': { example: Value }
  'ui.dim.spareMedia': None
  'ui.dim.spareMediaNote': None
  'ui.dim.spareFullScreen': None
  'ui.remind.title': None
  'ui.remind.on': None
  'ui.remind.why': { most: Value }
  'ui.remind.refused': None
  'ui.remind.words': None
  'ui.remind.neutral': None
  'ui.remind.neutralNote': { title: Value }
  'ui.remind.plain': None
  'ui.remind.plainNote': { title: Value }
  'ui.remind.test': None
  'ui.remind.ask': None
  'ui.remind.yes': None
  'ui.remind.no': None
  'ui.remind.seenYes': None
  'ui.remind.seenNo': None
  'ui.keys.title': None
  'ui.keys.on': None
  'ui.keys.note': { calm: Value; undo: Value; later: Value }
  'ui.language.title': None
  'ui.language.en': None
  'ui.language.note': None
  'ui.keep.title': None
  'ui.keep.where': None
  'ui.keep.elsewhere': None
  'ui.keep.export': None
  'ui.keep.exported': None
  'ui.keep.delete': None
  'ui.keep.deleteAsk': None
  'ui.keep.deleteYes': None
  'ui.keep.deleteNo': None
  'ui.keep.deleted': None
  'ui.keep.undeleted': None
  'ui.keep.undeleted.notes': None
  'ui.keep.undeleted.settings': None
  'ui.keep.undeleted.browser': None
  'ui.keep.undeletedHelp': None
  'ui.keep.busy': None
  'ui.keep.notDevice': None
  'ui.keep.exportNote': None
  'ui.keep.saving': None
  'ui.keep.unsaved': None
  'ui.keep.stop': None
  'ui.keep.stopped': None
  'ui.keep.import': None
  'ui.keep.importNote': None
  'ui.keep.reading': None
  'ui.keep.bringing': None
  'ui.keep.imported': None
  'ui.keep.in.unset': None
  'ui.keep.in.full': None
  'ui.keep.in.closed': None
  'ui.keep.in.unknown': None
  'ui.keep.untouched': None
  'ui.keep.refused.large': { most: Value }
  'ui.keep.refused.unreadable': None
  'ui.keep.refused.damaged': None
  'ui.keep.refused.foreign': None
  'ui.keep.refused.newer': None
  'ui.keep.refused.deep': None
  'ui.keep.refused.shape': { where: Value }
  'ui.keep.refused.wide': None
  'ui.keep.refused.table': None
  'ui.keep.plan': None
  'ui.keep.planFrom': { date: Value; clock: Value }
  'ui.keep.altered': None
  'ui.keep.onlyCorrects': None
  'ui.keep.settingsChange': { names: Value }
  'ui.keep.answersChange': { names: Value }
  'ui.keep.seatChanges': None
  'ui.keep.later': None
  'ui.keep.bringAll': None
  'ui.keep.before': { date: Value; clock: Value }
  'ui.keep.back': None
  'ui.keep.backAsk': None
  'ui.keep.backYes': None
  'ui.keep.backNo': None
  'ui.keep.backDone': None
  'ui.keep.backGone': None
  'ui.keep.backFailed': None
  'ui.part_of_profile.nights': None
  'ui.part_of_profile.usualKind': None
  'ui.part_of_profile.caffeineAnswers': None
  'ui.part_of_profile.flags': None
  'ui.part_of_profile.magnesiumPlan': None
  'ui.part_of_profile.magnesiumRegion': None
  'ui.part_of_profile.ironAgain': None
  'ui.keep.nothingNew': None
  'ui.keep.fine': None
  'ui.keep.bring': None
  'ui.keep.leave': None
  'ui.keep.monthly': None
  'ui.keep.monthlyWhy': None
  'ui.keep.monthlyRefused': None
  'ui.csv.save': None
  'ui.csv.match': None
  'ui.csv.kind': None
  'ui.csv.kind.urge': None
  'ui.csv.kind.cramp': None
  'ui.csv.kind.caffeine': None
  'ui.csv.kind.dose': None
  'ui.csv.kind.medicine': None
  'ui.csv.kind.note': None
  'ui.csv.field.when': None
  'ui.csv.field.clock': None
  'ui.csv.field.severity': None
  'ui.csv.field.durationMin': None
  'ui.csv.field.mg': None
  'ui.csv.field.name': None
  'ui.csv.field.elementalMg': None
  'ui.csv.field.amount': None
  'ui.csv.field.note': None
  'ui.csv.none': None
  'ui.csv.example': { words: Value }
  'ui.csv.mg': { n: Value }
  'ui.csv.own': None
  'ui.csv.exampleRow': { words: Value }
  'ui.csv.letters': { words: Value }
  'ui.csv.guessed': None
  'ui.csv.order': { words: Value }
  'ui.csv.hours': { words: Value }
  'ui.csv.hours.to24': { clock: Value }
  'ui.csv.hours.afternoon': { clock: Value }
  'ui.csv.hours.night': { clock: Value }
  'ui.csv.decimal': { words: Value }
  'ui.csv.evening': { time: Value }
  'ui.csv.dayFirst': None
  'ui.csv.monthFirst': None
  'ui.csv.look': None
  'ui.csv.fault': { line: Value; column: Value }
  'ui.csv.faultRow': { line: Value }
  'ui.relief.calmTitle': None
  'ui.relief.calmIntro': None
  'ui.relief.calmAdd': None
  'ui.relief.calmPlaceholder': None
  'ui.relief.calmButton': None
  'ui.relief.calmFull': { most: Value }
  'ui.relief.calmRemove': { name: Value }
  'ui.health.title': None
  'ui.health.intro': None
  'ui.health.clear': None
  'ui.health.progress': { n: Value; of: Value }
  'ui.health.aged': { days: Value }
  'ui.health.basis': None
  'ui.health.link': None
  'ui.health.linkOf': { name: Value }
  'ui.health.closed': None
  'ui.health.unkept.full': None
  'ui.health.unkept.closed': None
  'ui.fuse.title': None
  'ui.fuse.intro': None
  'ui.fuse.on': None
  'ui.fuse.how': None
  'ui.fuse.leftAlone': { n: Value }
  'ui.fuse.up': { n: Value; button: Value }
  'ui.fuse.needsSeat': None
  'ui.fuse.toSeat': None
  'ui.fuse.known': None
  'ui.fuse.noDiary': None
  'ui.fuse.usual': { minutes: Value; need: Value; have: Value }
  'ui.fuse.few': { minutes: Value; onsets: Value; bouts: Value }
  'ui.fuse.guess.evening': { min: Value; range: Value; onsets: Value; bouts: Value }
  'ui.fuse.guess.early': { min: Value; range: Value; onsets: Value; bouts: Value }
  'ui.fuse.guess.late': { hours: Value; min: Value; range: Value; onsets: Value; bouts: Value }
  'ui.fuse.range': { low: Value; high: Value }
  'ui.fuse.rangeOpen': { low: Value }
  'ui.fuse.trying': { need: Value }
  'ui.fuse.kept': { from: Value; until: Value; usual: Value }
  'ui.fuse.back': { usual: Value; from: Value; until: Value }
  'ui.fuse.judged': { difference: Value; of: Value; low: Value; high: Value }
  'ui.fuse.judgedFrom': { atProposed: Value; atUsual: Value; usual: Value }
  'ui.fuse.truth': None
  'ui.morning.seat.label': None
  'ui.morning.seat.note': None
  'ui.morning.seat.delete': None
  'ui.morning.seat.deleted': None
  'c.warmPack.caveat': { celsius: Value; min: Value }
  'c.coolPack.caveat': { min: Value }
  'ui.relief.title': None
  'ui.relief.shelf': None
  'ui.relief.byDay': None
  'ui.relief.byDayNote': None
  'ui.relief.gate.link': None
  'ui.relief.gate.ask': None
  'ui.relief.gate.askNote': None
  'ui.relief.gate.left': { rows: Value; names: Value }
  'ui.relief.gate.stretches': None
  'ui.relief.order.note': None
  'ui.relief.order.times': { n: Value; of: Value }
  'ui.relief.rests': None
  'ui.relief.seconds': { n: Value }
  'ui.relief.secondsOnce': { n: Value }
  'ui.relief.minutes': { n: Value }
  'ui.relief.minutesSide': { n: Value }
  'ui.relief.name.stand': None
  'ui.relief.name.walk': None
  'ui.relief.name.calf': None
  'ui.relief.name.hamstring': None
  'ui.relief.name.hipFlexor': None
  'ui.relief.name.quadriceps': None
  'ui.relief.name.ankleCircles': None
  'ui.relief.name.forwardBend': None
  'ui.relief.name.lyingHamstring': None
  'ui.relief.name.footUp': None
  'ui.relief.name.breathing': None
  'ui.relief.name.busyMind': None
  'ui.relief.name.massage': None
  'ui.relief.name.warmPack': None
  'ui.relief.name.coolPack': None
  'ui.relief.name.bath': None
  'ui.relief.how.stand': None
  'ui.relief.how.walk': None
  'ui.relief.how.calf': None
  'ui.relief.how.hamstring': None
  'ui.relief.how.hipFlexor': None
  'ui.relief.how.quadriceps': None
  'ui.relief.how.ankleCircles': None
  'ui.relief.how.forwardBend': None
  'ui.relief.how.lyingHamstring': None
  'ui.relief.how.footUp': None
  'ui.relief.how.breathing': None
  'ui.relief.how.busyMind': None
  'ui.relief.how.massage': None
  'ui.relief.how.warmPack': None
  'ui.relief.how.coolPack': None
  'ui.relief.how.bath': None
  'ui.relief.stop': None
  'ui.relief.phase.ready': None
  'ui.relief.phase.change': None
  'ui.relief.phase.left': None
  'ui.relief.phase.right': None
  'ui.relief.phase.both': None
  'ui.relief.is.paused': None
  'ui.relief.is.waiting': None
  'ui.relief.is.takeOff': None
  'ui.relief.is.done': None
  'ui.relief.lost': { span: Value }
  'ui.relief.pause': None
  'ui.relief.goOn': None
  'ui.relief.enough': None
  'ui.relief.off': None
  'ui.relief.timer': { name: Value; time: Value }
  'ui.relief.ready': None
  'ui.relief.after': None
  'ui.relief.outcome.better': None
  'ui.relief.outcome.same': None
  'ui.relief.outcome.worse': None
  'ui.relief.outcome.skip': None
  'ui.relief.noted': None
  'ui.relief.unkept': None
  'ui.relief.noteNow': None
  'ui.relief.breathIn': None
  'ui.relief.breathOut': None
  'ui.relief.calmEmpty': None
  'ui.relief.cues': None
  'ui.relief.cue.off': None
  'ui.relief.cue.tone': None
  'ui.relief.cue.voice': None
  'ui.room.nav': None
  'c.sleepTimes.caveat': None
  'c.sleepMeans.caveat': { nights: Value }
  'c.sleepRegularity.caveat': { most: Value; none: Value; pairs: Value }
  'c.sleepJetlag.caveat': { free: Value; others: Value }
  'ui.night.bedAgain': { min: Value }
  'ui.night.bedAt': { time: Value }
  'ui.night.bedNow': None
  'ui.night.bedLeave': None
  'ui.field.name.symptomKind': None
  'ui.field.name.severity': None
  'ui.field.name.discomfortSeverity': None
  'ui.field.name.side': None
  'ui.field.name.bodyParts': None
  'ui.field.name.sensations': None
  'ui.field.name.onset': None
  'ui.field.name.onsetTime': None
  'ui.field.name.seatedMin': None
  'ui.field.name.toLightsOutMin': None
  'ui.field.name.caffeineMg': None
  'ui.field.name.caffeineLowMg': None
  'ui.field.name.caffeineHighMg': None
  'ui.field.name.durationMin': None
  'ui.field.name.episodes': None
  'ui.field.name.atRest': None
  'ui.field.name.reliefByMovement': None
  'ui.field.name.reliefByPosition': None
  'ui.field.name.worstPeriod': None
  'ui.field.name.signs': None
  'ui.field.name.note': None
  'ui.field.name.at': None
  'ui.field.name.worst': None
  'ui.field.name.jumps': None
  'ui.field.name.intoBed': None
  'ui.field.name.trySleep': None
  'ui.field.name.asleepAt': None
  'ui.field.name.sol': None
  'ui.field.name.awakenings': None
  'ui.field.name.awakeningsByLegs': None
  'ui.field.name.waso': None
  'ui.field.name.finalWake': None
  'ui.field.name.outOfBed': None
  'ui.field.name.sleepQuality': None
  'ui.field.name.answer': None
  'ui.field.name.guess': None
  'ui.field.name.substance': None
  'ui.field.name.drink': None
  'ui.field.name.mg': None
  'ui.field.name.name': None
  'ui.field.name.count': None
  'ui.field.name.lastTime': None
  'ui.field.name.what': None
  'ui.field.name.helped': None
  'ui.field.name.factor': None
  'ui.field.name.level': None
  'ui.field.name.min': None
  'ui.field.name.intensity': None
  'ui.field.name.endTime': None
  'ui.field.name.glasses': None
  'ui.field.name.step': None
  'ui.field.name.did': None
  'ui.field.name.elementalMg': None
  'ui.field.name.form': None
  'ui.field.name.mineral': None
  'ui.field.name.source': None
  'ui.field.name.clinicianSet': None
  'ui.field.name.planned': None
  'ui.field.name.change': None
  'ui.field.name.amount': None
  'ui.field.name.test': None
  'ui.field.name.valueTenths': None
  'ui.field.name.unit': None
  'ui.field.name.lowTenths': None
  'ui.field.name.highTenths': None
  'ui.field.name.laboratory': None
  'ui.field.name.fasting': None
  'ui.field.name.inMorning': None
  'ui.field.name.hoursSinceIron': None
  'ui.field.name.recentIllness': None
  'ui.source.button': None
  'ui.source.reference': { authors: Value; year: Value; journal: Value; identifier: Value }
  'ui.number.less': { label: Value }
  'ui.number.more': { label: Value }
  'ui.number.two': None
  'ui.number.needed': { least: Value; most: Value }
  'ui.number.wrong': { least: Value; most: Value; kept: Value }
  'ui.saved': None
  'ui.hours.bed': None
  'ui.hours.wake': None
  'ui.health.answer.yes': None
  'ui.health.answer.no': None
  'ui.health.answer.notSure': None
  'ui.health.open': None
  'ui.health.stop': { names: Value }
  'ui.health.askFirst': { names: Value }
  'ui.health.stillRight': None
  'ui.health.allRight': None
  'ui.health.change': None
  'ui.health.unkept.unknown': None
  'ui.health.gate.heat': None
  'ui.health.gate.cold': None
  'ui.health.gate.compression': None
  'ui.health.gate.massage': None
  'ui.health.gate.chamomile': None
  'ui.health.gate.exercise': None
  'ui.health.gate.magnesium': None
  'ui.health.gate.iron': None
  'ui.health.gate.ironFoods': None
  'ui.health.gate.caffeine': None
  'ui.health.gate.mineralTablets': None
  'ui.health.ask.numbness': None
  'ui.health.ask.arterial': None
  'ui.health.ask.clot': None
  'ui.health.ask.brokenSkin': None
  'ui.health.ask.freshInjury': None
  'ui.health.ask.patch': None
  'ui.health.ask.cannotMoveAway': None
  'ui.health.ask.diabetes': None
  'ui.health.ask.heartFailure': None
  'ui.health.ask.lowBloodPressure': None
  'ui.health.ask.falls': None
  'ui.health.ask.multipleSclerosis': None
  'ui.health.ask.pregnancy': None
  'ui.health.ask.raynaud': None
  'ui.health.ask.coldHives': None
  'ui.health.ask.bypass': None
  'ui.health.ask.fragileSkin': None
  'ui.health.ask.fracture': None
  'ui.health.ask.bloodThinner': None
  'ui.health.ask.varicose': None
  'ui.health.ask.cancerTreatment': None
  'ui.health.ask.daisyAllergy': None
  'ui.health.ask.chamomileReaction': None
  'ui.health.ask.ciclosporin': None
  'ui.health.ask.sedatives': None
  'ui.health.ask.surgery': None
  'ui.health.ask.fluidLimit': None
  'ui.health.ask.breastfeeding': None
  'ui.health.ask.newPain': None
  'ui.health.ask.heartOrLungs': None
  'ui.health.ask.kidney': None
  'ui.health.ask.myasthenia': None
  'ui.health.ask.heartBlock': None
  'ui.health.ask.bowelBlocked': None
  'ui.health.ask.underAge': None
  'ui.health.ask.magnesiumMedicine': None
  'ui.health.ask.highMagnesium': None
  'ui.health.ask.kidneyUnknown': None
  'ui.health.ask.diuretic': None
  'ui.health.ask.acidBlocker': None
  'ui.health.ask.digoxin': None
  'ui.health.ask.calciumBlocker': None
  'ui.health.ask.muscleRelaxant': None
  'ui.health.ask.diarrhoea': None
  'ui.health.ask.noIronResults': None
  'ui.health.ask.ironOverload': None
  'ui.health.ask.transfusions': None
  'ui.health.ask.bowelDisease': None
  'ui.health.ask.ulcer': None
  'ui.health.ask.ironSpacing': None
  'ui.health.ask.liverDisease': None
  'ui.health.ask.lowImmunity': None
  'ui.health.ask.kidneyStones': None
  'ui.health.ask.arrhythmia': None
  'ui.health.ask.fluvoxamine': None
  'ui.health.ask.aceInhibitor': None
  'ui.health.name.numbness': None
  'ui.health.name.arterial': None
  'ui.health.name.clot': None
  'ui.health.name.brokenSkin': None
  'ui.health.name.freshInjury': None
  'ui.health.name.patch': None
  'ui.health.name.cannotMoveAway': None
  'ui.health.name.diabetes': None
  'ui.health.name.heartFailure': None
  'ui.health.name.lowBloodPressure': None
  'ui.health.name.falls': None
  'ui.health.name.multipleSclerosis': None
  'ui.health.name.pregnancy': None
  'ui.health.name.raynaud': None
  'ui.health.name.coldHives': None
  'ui.health.name.bypass': None
  'ui.health.name.fragileSkin': None
  'ui.health.name.fracture': None
  'ui.health.name.bloodThinner': None
  'ui.health.name.varicose': None
  'ui.health.name.cancerTreatment': None
  'ui.health.name.daisyAllergy': None
  'ui.health.name.chamomileReaction': None
  'ui.health.name.ciclosporin': None
  'ui.health.name.sedatives': None
  'ui.health.name.surgery': None
  'ui.health.name.fluidLimit': None
  'ui.health.name.breastfeeding': None
  'ui.health.name.newPain': None
  'ui.health.name.heartOrLungs': None
  'ui.health.name.kidney': None
  'ui.health.name.myasthenia': None
  'ui.health.name.heartBlock': None
  'ui.health.name.bowelBlocked': None
  'ui.health.name.underAge': None
  'ui.health.name.magnesiumMedicine': None
  'ui.health.name.highMagnesium': None
  'ui.health.name.kidneyUnknown': None
  'ui.health.name.diuretic': None
  'ui.health.name.acidBlocker': None
  'ui.health.name.digoxin': None
  'ui.health.name.calciumBlocker': None
  'ui.health.name.muscleRelaxant': None
  'ui.health.name.diarrhoea': None
  'ui.health.name.noIronResults': None
  'ui.health.name.ironOverload': None
  'ui.health.name.transfusions': None
  'ui.health.name.bowelDisease': None
  'ui.health.name.ulcer': None
  'ui.health.name.ironSpacing': None
  'ui.health.name.liverDisease': None
  'ui.health.name.lowImmunity': None
  'ui.health.name.kidneyStones': None
  'ui.health.name.arrhythmia': None
  'ui.health.name.fluvoxamine': None
  'ui.health.name.aceInhibitor': None
  'ui.fuse.upButton': None
  'ui.fuse.upSaved': None
  'ui.fuse.since': { time: Value }
  'ui.question.change.m3': None
  'ui.question.change.m2': None
  'ui.question.change.m1': None
  'ui.question.change.p0': None
  'ui.question.change.p1': None
  'ui.question.change.p2': None
  'ui.question.change.p3': None
  'ui.question.change.skipped': None
  'ui.question.change.unknown': None
  'c.caffeine.caveat': { hours: Value; coffeeMg: Value }
  'c.walk.caveat': None
  'c.bath.caveat': None
  'c.screens.caveat': None
  'c.massage.caveat': None
  'c.drink.caveat': None
  'c.stretches.caveat': None
  'c.drinks.caveat': None
  'ui.manifest.name': None
  'ui.manifest.description': None
  'ui.manifest.commandToggleDim': None
  'ui.manifest.commandLegsNow': None
  'ui.step.caffeine': None
  'ui.step.dinner': None
  'ui.step.walk': None
  'ui.step.bath': None
  'ui.step.screens': None
  'ui.step.massage': None
  'ui.step.drink': None
  'ui.step.pack': None
  'ui.step.room': None
  'ui.step.stretches': None
  'ui.step.dose': None
  'ui.step.lightsOut': None
  'ui.step.own': None
  'ui.drink.filter': None
  'ui.drink.espresso': None
  'ui.drink.instant': None
  'ui.drink.decaf': None
  'ui.drink.blackTea': None
  'ui.drink.greenTea': None
  'ui.drink.cola': None
  'ui.drink.energy': None
  'ui.drink.darkChocolate': None
  'ui.drink.milkChocolate': None
  'ui.drink.own': None
  'ui.kind.urge': None
  'ui.kind.cramp': None
  'ui.kind.jerkAtSleepOnset': None
  'ui.kind.movementsSeenByOthers': None
  'ui.kind.twitch': None
  'ui.kind.pain': None
  'ui.kind.other': None
  'ui.side.label': None
  'ui.side.left': None
  'ui.side.right': None
  'ui.side.both': None
  'ui.part.label': None
  'ui.part.foot': None
  'ui.part.calf': None
  'ui.part.shin': None
  'ui.part.thigh': None
  'ui.part.hip': None
  'ui.part.arm': None
  'ui.part.other': None
  'ui.nudge.titleNeutral': None
  'ui.nudge.titlePlain': None
  'ui.nudge.done': None
  'ui.nudge.snooze': None
  'ui.nudge.calm': None
  'ui.nudge.calmNeutral': None
  'ui.nudge.legsNow': None
  'ui.nudge.legsNowNeutral': None
  'ui.nudge.message': { time: Value; steps: Value }
  'ui.nudge.lightsOut': { time: Value }
  'ui.nudge.line': { steps: Value }
  'ui.nudge.between': None
  'ui.nudge.badgeNext': { steps: Value; time: Value }
  'ui.nudge.badgeOpen': { steps: Value }
  'ui.nudge.badgeQuiet': { time: Value }
  'ui.nudge.badgeOff': None
  'ui.nudge.badgeBedAgain': None
  'ui.nudge.badgeIdle': None
  'ui.nudge.check': None
  'ui.nudge.checkNeutral': None
  'ui.nudge.test': None
  'ui.tonight.dims': { dim: Value; bed: Value; wake: Value }
  'ui.tonight.dimming': { dim: Value; bed: Value; wake: Value }
  'ui.tonight.plain': { bed: Value; wake: Value }
  'ui.tonight.paused': { bed: Value; wake: Value }
  'ui.tonight.off': None
  'ui.tonight.night': { wake: Value }
  'ui.tonight.nightPlain': { wake: Value }
  'ui.tonight.muted': { time: Value }
  'ui.tonight.snoozed': { time: Value }
  'ui.tonight.snoozedSound': None
  'ui.tonight.snoozedNight': None
  'ui.tonight.wakeReminders': None
  'ui.line.title': None
  'ui.line.description': { bed: Value; now: Value; steps: Value }
  'ui.line.nowBefore': { time: Value; left: Value }
  'ui.line.nowAfter': { time: Value }
  'ui.line.noSteps': None
  'ui.line.step': { time: Value; name: Value }
  'ui.time.minutes': { n: Value }
  'ui.time.hours': { h: Value }
  'ui.time.hoursMinutes': { h: Value; n: Value }
  'ui.log.title': None
  'ui.log.keys': None
  'ui.log.calm': None
  'ui.log.of': { n: Value; max: Value }
  'ui.log.kind': None
  'ui.log.moreKinds': None
  'ui.log.saved': { what: Value; time: Value }
  'ui.log.savedOf': { what: Value; kind: Value; time: Value }
  'ui.log.details': None
  'ui.log.stepped': { n: Value }
  'ui.log.hint': None
  'ui.log.legsNow': None
  'ui.log.legsNowSaved': { time: Value }
  'ui.log.legsNowAgain': { time: Value }
  'ui.diary.open': None
  'ui.undo.button': None
  'ui.undo.region': None
  'ui.undo.undone': None
  'ui.door.word.now': None
  'ui.door.word.calm': None
  'ui.door.word.ago': None
  'ui.door.word.minutes': None
  'ui.door.word.hours': None
  'ui.door.word.filler': None
  'ui.door.word.side.left': None
  'ui.door.word.side.right': None
  'ui.door.word.side.both': None
  'ui.door.word.part.foot': None
  'ui.door.word.part.calf': None
  'ui.door.word.part.shin': None
  'ui.door.word.part.thigh': None
  'ui.door.word.part.hip': None
  'ui.door.word.part.arm': None
  'ui.door.word.part.other': None
  'ui.door.word.kind.urge': None
  'ui.door.word.kind.cramp': None
  'ui.door.word.kind.jerkAtSleepOnset': None
  'ui.door.word.kind.movementsSeenByOthers': None
  'ui.door.word.kind.twitch': None
  'ui.door.word.kind.pain': None
  'ui.door.word.kind.other': None
  'ui.door.word.sensation.crawling': None
  'ui.door.word.sensation.tingling': None
  'ui.door.word.sensation.itching': None
  'ui.door.word.sensation.pulling': None
  'ui.door.word.sensation.electric': None
  'ui.door.word.sensation.burning': None
  'ui.door.word.sensation.aching': None
  'ui.door.word.sensation.jittery': None
  'ui.door.word.sensation.buzzing': None
  'ui.door.saves': { what: Value; when: Value }
  'ui.door.notSaved': { why: Value }
  'ui.door.onset': None
  'ui.door.now': None
  'ui.door.agoAt': { ago: Value; at: Value }
  'ui.door.onDay': { time: Value; day: Value }
  'ui.door.ofNight': { at: Value; night: Value }
  'ui.door.start': { examples: Value }
  'ui.door.example.number': { n: Value }
  'ui.door.example.ago': { n: Value; min: Value }
  'ui.door.example.calm': None
  'ui.door.example.now': None
  'ui.door.off': None
  'ui.door.why.empty': None
  'ui.door.why.long': None
  'ui.door.why.unknown': { word: Value }
  'ui.door.why.number': { word: Value; least: Value; most: Value }
  'ui.door.why.twoNumbers': None
  'ui.door.why.twoSides': None
  'ui.door.why.twoKinds': None
  'ui.door.why.twoTimes': None
  'ui.door.why.calmAlone': None
  'ui.door.why.noAgo': { example: Value }
  'ui.door.why.openAgo': { example: Value }
  'ui.door.why.nowAndAgo': None
  'ui.door.why.farAgo': { hours: Value }
  'ui.door.why.nothing': None
  'ui.detail.sensation.crawling': None
  'ui.detail.sensation.tingling': None
  'ui.detail.sensation.itching': None
  'ui.detail.sensation.pulling': None
  'ui.detail.sensation.electric': None
  'ui.detail.sensation.burning': None
  'ui.detail.sensation.aching': None
  'ui.detail.sensation.jittery': None
  'ui.detail.sensation.buzzing': None
  'ui.detail.sensation.none': None
  'ui.detail.sensation.other': None
  'ui.coffee.button': None
  'ui.steps.title': None
  'ui.steps.private': None
  'ui.steps.none': None
  'ui.steps.tick': { name: Value }
  'ui.steps.skip': None
  'ui.steps.skipLabel': { name: Value }
  'ui.steps.undoLabel': { name: Value }
  'ui.steps.done': None
  'ui.steps.skipped': None
  'ui.steps.held': None
  'ui.steps.now': None
  'ui.steps.doneSaved': { name: Value }
  'ui.steps.skippedSaved': { name: Value }
  'ui.later.title': None
  'ui.later.minutes': { n: Value }
  'ui.later.sound': None
  'ui.later.night': None
  'ui.change.title': None
  'ui.change.bed': None
  'ui.change.wake': None
  'ui.change.usual': None
  'ui.change.off': None
  'ui.change.on': None
  'ui.change.pauseDim': None
  'ui.change.resumeDim': None
  'ui.travel.ask': None
  'ui.travel.home': { time: Value }
  'ui.travel.half': { time: Value }
  'ui.travel.local': { time: Value }
  'ui.travel.label': None
  'ui.rota.early': None
  'ui.rota.late': None
  'ui.rota.night': None
  'ui.rota.title': None
  'ui.dimHere.browser': None
  'ui.dimHere.store': None
  'ui.dimHere.pdf': None
  'ui.dimHere.file': None
  'ui.dimHere.notAllowed': None
  'ui.dimHere.tab': None
  'ui.dimHere.tabDone': None
  'ui.dimHere.tabRefused': None
  'ui.dimHere.setUp': None
  'ui.trouble.journal': None
  'ui.trouble.private': None
  'ui.trouble.newer': None
  'ui.trouble.full': None
  'ui.trouble.closed': None
  'ui.trouble.unknown': None
  'ui.trouble.settings': None
  'ui.trouble.damaged': { parts: Value }
  'ui.part_of_settings.week': None
  'ui.part_of_settings.rota': None
  'ui.part_of_settings.routine': None
  'ui.part_of_settings.drinks': None
  'ui.part_of_settings.dimming': None
  'ui.part_of_settings.reminders': None
  'ui.part_of_settings.travel': None
  'ui.part_of_settings.caffeine': None
  'ui.part_of_settings.calmList': None
  'ui.part_of_settings.cues': None
  'ui.part_of_settings.singleKeys': None
  'ui.part_of_settings.addressBar': None
  'ui.part_of_settings.language': None
  'ui.part_of_settings.welcomed': None
  'ui.hour.earlier': { label: Value }
  'ui.hour.later': { label: Value }
  'ui.hour.wrong': { example: Value; kept: Value }
  'ui.hour.needed': { example: Value }
  'ui.hour.which': { kept: Value }
  'ui.hour.part.night': { hour: Value; clock: Value }
  'ui.hour.part.morning': { hour: Value; clock: Value }
  'ui.hour.part.noon': { hour: Value; clock: Value }
  'ui.hour.part.afternoon': { hour: Value; clock: Value }
  'ui.hour.part.evening': { hour: Value; clock: Value }
  'ui.hour.same': { kept: Value }
  'ui.settings': None
  'ui.relief.open': None
  'ui.part_of_settings.seat': None
  'ui.part_of_settings.fuse': None
  'ui.fuse.line': None
  'ui.look.open': None
  'ui.intake.open': None
  'ui.learn.open': None
  'ui.welcome.title': None
  'ui.welcome.lead': None
  'ui.welcome.when': None
  'ui.welcome.whenNote': None
  'ui.welcome.what': None
  'ui.welcome.whatNote': None
  'ui.welcome.do': None
  'ui.welcome.doNote': None
  'ui.welcome.notSure': None
  'ui.welcome.tryTitle': None
  'ui.welcome.try': { calm: Value }
  'ui.welcome.trySaved': { undo: Value }
  'ui.welcome.tryUndone': None
  'ui.welcome.where': None
  'ui.welcome.next': None
  'ui.welcome.back': None
  'ui.welcome.skip': None
  'ui.welcome.done': None
  'ui.welcome.finished': None
  'ui.welcome.more': None
  'ui.welcome.progress': { n: Value; of: Value }
  'ui.detail.when': None
  'ui.detail.now': None
  'ui.coffee.title': None
  'ui.coffee.amount': { mg: Value }
  'ui.coffee.saved': { name: Value; mg: Value; time: Value }
  'ui.coffee.none': None
  'ui.when.more': None
  'ui.when.clock': None
  'ui.when.day': None
  'ui.when.today': None
  'ui.when.yesterday': None
  'ui.when.other': None
  'ui.when.written': { example: Value }
  'ui.when.which': None
  'ui.when.wrong': { example: Value }
  'ui.when.ahead': None
  'ui.when.open': None
  'ui.when.keep': None
  'ui.when.took': { day: Value; time: Value }
  'ui.when.night': { night: Value }
}

export interface Plurals {
  'ui.diary.others': None
  'ui.diary.monthSum': { noted: Value }
  'ui.diary.monthCalm': None
  'ui.diary.found': None
  'ui.flag.open': None
  'ui.sleep.refused': None
  'ui.look.chartText': None
  'ui.iron.chartText': { to: Value; from: Value }
  'ui.learn.found': None
  'ui.keep.count': None
  'ui.keep.fresh': None
  'ui.keep.here': None
  'ui.keep.conflicts': None
  'ui.keep.corrects': None
  'ui.keep.hides': None
  'ui.keep.left': None
  'ui.keep.askHides': None
  'ui.keep.erases': None
  'ui.keep.strange': None
  'ui.csv.faults': None
  'ui.csv.faultsMore': None
  'ui.door.ago': None
}
