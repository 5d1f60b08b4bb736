package org.kubi.nn.train;

import java.util.List;

/** {@link TrainSettings} that are being changed: the same components, not checked yet. */
final class SettingsDraft {
  String preset;
  List<String> labels;
  String loss;
  int epochs;
  int batch;
  OptimizerSettings optimizer;
  double learningRate;
  Schedule schedule;
  double weightDecay;
  Schedule decaySchedule;
  double averaging;
  long seed;
  int replicas;
  double validationShare;
  Augmentation augmentation;
  Measuring measuring;
  Saving saving;

  SettingsDraft(TrainSettings from) {
    this.preset = from.preset();
    this.labels = from.labels();
    this.loss = from.loss();
    this.epochs = from.epochs();
    this.batch = from.batch();
    this.optimizer = from.optimizer();
    this.learningRate = from.learningRate();
    this.schedule = from.schedule();
    this.weightDecay = from.weightDecay();
    this.decaySchedule = from.decaySchedule();
    this.averaging = from.averaging();
    this.seed = from.seed();
    this.replicas = from.replicas();
    this.validationShare = from.validationShare();
    this.augmentation = from.augmentation();
    this.measuring = from.measuring();
    this.saving = from.saving();
  }

  /** The settings; their rules are checked. */
  TrainSettings settings() {
    return new TrainSettings(
        preset,
        labels,
        loss,
        epochs,
        batch,
        optimizer,
        learningRate,
        schedule,
        weightDecay,
        decaySchedule,
        averaging,
        seed,
        replicas,
        validationShare,
        augmentation,
        measuring,
        saving);
  }
}
