package mortal.experiments.study;

import mortal.experiments.report.Report;

/// `report.html` of a study: the answers first, then a section a question, then how to repeat it.
final class StudyReport {
    private StudyReport() {}

    static <S extends Record> String html(Study<S, ?> study, Plan<S> plan, Findings findings) {
        String chips = String.join(
                ", ", plan.chips().stream().map(design -> design.name()).toList());
        Report report =
                Report.of(study.name() + ": " + chips + " on " + plan.data().name());
        findings.sentences().forEach(report::lead);
        for (Findings.Section section : findings.sections()) {
            report.section(section.heading()).paragraph(section.paragraph());
            section.pictures().forEach(picture -> report.figure(picture.image(), picture.caption(), picture.caption()));
            section.tables().forEach(table -> report.table(table.caption(), table.header(), table.rows()));
        }
        return report.section("To repeat it")
                .code(study.command())
                .terms(study.terms(plan))
                .html();
    }
}
