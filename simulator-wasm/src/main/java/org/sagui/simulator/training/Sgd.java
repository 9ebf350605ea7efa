package org.sagui.simulator.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Stochastic gradient descent with momentum (Sutskever et al., "On the importance of initialization and momentum in deep
 * learning", 2013) and decoupled weight decay as in {@link Adam}.
 */
final class Sgd implements Optimizer {
    private final List<Parameter> parameters;
    private final double momentum;
    private final double weightDecay;
    private final List<double[]> velocities = new ArrayList<>();

    Sgd(List<Parameter> parameters, double momentum, double weightDecay) {
        this.parameters = List.copyOf(parameters);
        this.momentum = momentum;
        this.weightDecay = weightDecay;
        parameters.forEach(parameter -> velocities.add(new double[parameter.count()]));
    }

    @Override
    public void step(double learningRate) {
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            double[] values = parameter.values();
            double[] velocity = velocities.get(i);
            double kept = parameter.decays() ? 1 - learningRate * weightDecay : 1;
            for (int j = 0; j < values.length; j++) {
                velocity[j] = momentum * velocity[j] - learningRate * parameter.gradient()[j];
                values[j] = kept * values[j] + velocity[j];
            }
        }
    }
}
