package org.sagui.simulator.training;

import java.util.ArrayList;
import java.util.List;

/**
 * The optimiser of Kingma and Ba, "Adam: a method for stochastic optimization" (2015), with their constants, and the
 * weight decay of Loshchilov and Hutter, "Decoupled weight decay regularization" (2019).
 */
final class Adam implements Optimizer {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final List<Parameter> parameters;
    private final double weightDecay;
    private final List<double[]> firstMoments = new ArrayList<>();
    private final List<double[]> secondMoments = new ArrayList<>();
    private double beta1Power = 1;
    private double beta2Power = 1;

    /** @param weightDecay how much of a weight fades in a step, as a multiple of the learning rate; 0 for plain Adam */
    Adam(List<Parameter> parameters, double weightDecay) {
        this.parameters = List.copyOf(parameters);
        this.weightDecay = weightDecay;
        for (Parameter parameter : parameters) {
            firstMoments.add(new double[parameter.count()]);
            secondMoments.add(new double[parameter.count()]);
        }
    }

    /** Moves every value by at most about {@code learningRate} against its gradient, after letting the weights fade. */
    @Override
    public void step(double learningRate) {
        beta1Power *= BETA1;
        beta2Power *= BETA2;
        for (int i = 0; i < parameters.size(); i++) {
            update(parameters.get(i), firstMoments.get(i), secondMoments.get(i), learningRate);
        }
    }

    private void update(Parameter parameter, double[] m, double[] v, double learningRate) {
        double[] values = parameter.values();
        double[] gradient = parameter.gradient();
        double kept = parameter.decays() ? 1 - learningRate * weightDecay : 1;
        for (int i = 0; i < values.length; i++) {
            m[i] = BETA1 * m[i] + (1 - BETA1) * gradient[i];
            v[i] = BETA2 * v[i] + (1 - BETA2) * gradient[i] * gradient[i];
            double mean = m[i] / (1 - beta1Power);
            double variance = v[i] / (1 - beta2Power);
            values[i] = kept * values[i] - mean * learningRate / (Math.sqrt(variance) + EPSILON);
        }
    }
}
