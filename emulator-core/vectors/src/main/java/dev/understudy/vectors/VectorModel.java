package dev.understudy.vectors;

import software.amazon.smithy.model.Model;

/** The model that the vectors are part of; it is large, so it is loaded once. */
final class VectorModel {
    private static final Model MODEL = Model.assembler()
            .disableValidation()
            .discoverModels(VectorModel.class.getClassLoader())
            .assemble()
            .unwrap();

    private VectorModel() {}

    static Model load() {
        return MODEL;
    }
}
