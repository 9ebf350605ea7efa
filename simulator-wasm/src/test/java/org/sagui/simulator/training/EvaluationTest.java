package org.sagui.simulator.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final Evaluation EVALUATION = new Evaluation(
            new Matrix(5, 3, new double[] {
                0.8, 0.1, 0.1,
                0.4, 0.5, 0.1,
                0.2, 0.7, 0.1,
                0.3, 0.6, 0.1,
                0.1, 0.1, 0.8
            }),
            new int[] {0, 0, 1, 1, 1});

    @Test
    void countsWhatWasAnsweredForWhat() {
        ConfusionMatrix confusion = EVALUATION.confusion();

        assertThat(confusion.count(0, 0)).isEqualTo(1);
        assertThat(confusion.count(0, 1)).isEqualTo(1);
        assertThat(confusion.count(1, 1)).isEqualTo(2);
        assertThat(confusion.count(1, 2)).isEqualTo(1);
        assertThat(confusion.total()).isEqualTo(5);
        assertThat(EVALUATION.accuracy()).isEqualTo(0.6);
    }

    @Test
    void precisionAndRecallOfEachClass() {
        ConfusionMatrix confusion = EVALUATION.confusion();

        assertThat(confusion.precision(0)).isEqualTo(1);
        assertThat(confusion.recall(0)).isEqualTo(0.5);
        assertThat(confusion.f1(0)).isEqualTo(2 / 3.0);
        assertThat(confusion.precision(1)).isEqualTo(2 / 3.0);
        assertThat(confusion.recall(1)).isEqualTo(2 / 3.0);
        assertThat(confusion.precision(2)).isZero();
        assertThat(confusion.recall(2)).isNaN();
    }

    @Test
    void curveOfOneClassAgainstTheOthers() {
        RocCurve curve = EVALUATION.roc(0);

        assertThat(curve.points())
                .containsExactly(
                        new RocCurve.Point(Double.POSITIVE_INFINITY, 0, 0),
                        new RocCurve.Point(0.8, 0, 0.5),
                        new RocCurve.Point(0.4, 0, 1),
                        new RocCurve.Point(0.3, 1 / 3.0, 1),
                        new RocCurve.Point(0.2, 2 / 3.0, 1),
                        new RocCurve.Point(0.1, 1, 1));
        assertThat(curve.area()).isEqualTo(1);
    }

    @Test
    void equalScoresCountHalf() {
        boolean[] positive = {true, false, true, false};

        assertThat(RocCurve.of(new double[] {3, 3, 3, 3}, positive).area()).isEqualTo(0.5);
        assertThat(RocCurve.of(new double[] {1, 2, 1, 2}, positive).area()).isZero();
        assertThat(RocCurve.of(new double[] {3, 2, 2, 1}, positive).area()).isEqualTo(0.875);
    }

    @Test
    void curveNeedsBothKinds() {
        assertThatThrownBy(() -> RocCurve.of(new double[] {1, 2}, new boolean[] {true, true}))
                .hasToString("ROC curve: There are 2 positive and 0 negative samples; both kinds are needed. "
                        + "[invalid-argument]");
    }
}
